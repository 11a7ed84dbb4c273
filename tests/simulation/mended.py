"""Stories that ended badly once, and were mended: told again in each run of the tests."""

from __future__ import annotations

from msmp_gui.transport.memory import Faults
from tests.simulation.story import Chapter, Step, Story

SEEDS = [
    (Chapter.SUCCESSION, 2583),  # owner and deputy put each other out, and go above each other
    (Chapter.SUCCESSION, 6349),  # the same, with an owner whom nobody follows
    (Chapter.SUCCESSION, 21689),  # a departure was heard only by a take-over that came to nothing
    (Chapter.HANDOVER, 22103),  # a newcomer asked for keys as a member, and was waited for
    (Chapter.HANDOVER, 21343),  # a policy is agreed to in an earlier conference, too
    (Chapter.ACCIDENTS, 22550),  # let in again by a controller that went away before the key came
    (Chapter.ACCIDENTS, 41003),  # restarted before its deputy took over, and never asked again
    (Chapter.SUCCESSION, 1000541),  # a deputy did not know whom the host of another half put out
    (Chapter.ACCIDENTS, 1003018),  # an older rekey, passed on, seemed to contradict the newest
    (Chapter.SUCCESSION, 1010041),  # each half declared the key of the other's host lost
    (Chapter.ACCIDENTS, 1020274),  # a host did not ask back who was ahead of it
    (Chapter.SUCCESSION, 1020313),  # a deputy whom the other half never met
    (Chapter.SUCCESSION, 1020361),  # who left had another number than it heard of
    (Chapter.HANDOVER, 1020415),  # restarted before its new host was named
    (Chapter.HANDOVER, 1030163),  # asked for other keys while those of a new host were on the way
    (
        Chapter.HANDOVER,
        2000343,
    ),  # an old host came back as a member, and a member followed it still
    (Chapter.ACCIDENTS, 2000742),  # who left had asked for keys as a member and got none yet
    (Chapter.ACCIDENTS, 2000762),  # a host that lost in a crash whom it let in, and was put out
    (Chapter.SUCCESSION, 2001065),  # began a term after following another one
    (Chapter.SUCCESSION, 2001209),  # removed by a deputy that went away
    (Chapter.SUCCESSION, 3002941),  # asked back after the end, it was where it had been before
    (Chapter.SUCCESSION, 3003421),  # an owner removed without knowing it, and a deputy left alone
    (Chapter.SUCCESSION, 2003109),  # came back while it still had keys, under its old number
    (Chapter.SUCCESSION, 3000517),  # left, restarted, and near before its deputy took over
    (Chapter.SUCCESSION, 4000075),  # went above a term with nobody there to agree
    (Chapter.SUCCESSION, 4000892),  # the same
    (Chapter.SUCCESSION, 4001998),  # who stepped down asked for keys before it said who was out
    (Chapter.EVERYDAY, 1000140),  # who is left in a given-up attempt when its host dies
    (Chapter.HANDOVER, 2002639),  # turned away by the old host while its first key was on its way
    (Chapter.HANDOVER, 3000627),  # the new host had somebody in who had left the old one
    (Chapter.HANDOVER, 3002591),  # a host that handed on and left was followed still
    (Chapter.HANDOVER, 3002675),  # a host died before the first key of one it let in came
    (Chapter.HANDOVER, 3001811),  # its next host knew a key to be lost in another conference
    (Chapter.HANDOVER, 5000149),  # handed on in vain, and nobody left but one who was put out
    (Chapter.ACCIDENTS, 5000063),  # its founder crashed before there was another key
    (Chapter.ACCIDENTS, 5000467),  # told to be out after it had answered a new invitation
    (Chapter.ACCIDENTS, 5000686),  # two hosts that hear a member and not each other
    (Chapter.ACCIDENTS, 5000801),  # turned from the host to a member that invited, and left
    (Chapter.ACCIDENTS, 5001306),  # killed between a new key and the note of it on disk
    (Chapter.ACCIDENTS, 3001766),  # put out while away, by a host that was gone afterwards
    (Chapter.ACCIDENTS, 3002062),  # told a take-over that came to nothing that it was out
    (Chapter.HANDOVER, 7000159),  # its new host was let in again, and it had missed that
    (Chapter.HANDOVER, 7000391),  # an older rekey took the place of a new term's first
    (Chapter.HANDOVER, 8000071),  # its host died before the key without a member came to be
    (Chapter.SUCCESSION, 4000093),  # said once that it was back, to a deputy that did not host yet
    (Chapter.SUCCESSION, 4000289),  # its host died before its first key came, and it asked no other
    (Chapter.SUCCESSION, 4000790),  # the same
    (Chapter.SUCCESSION, 4001708),  # said once that it was out, to a deputy that did not host yet
    (Chapter.SUCCESSION, 4003278),  # a key that was lost in another conference stayed in
    (Chapter.HANDOVER, 9000599),  # asked anew under a weaker policy while its key was on its way
    (Chapter.HANDOVER, 8801907),  # did not believe the very controller that it followed
    (Chapter.SUCCESSION, 7002813),  # who had put somebody out was out, and not believed
    (Chapter.HANDOVER, 8800219),  # let in again, and found under the old number in another half
    (Chapter.SUCCESSION, 8600489),  # the link broke under the word of one that stepped down
    (Chapter.SUCCESSION, 8100533),  # left before its first key came, and told the next host nothing
    (Chapter.ACCIDENTS, 5001656),  # asked back in by a deputy that was removed
    (Chapter.ACCIDENTS, 8500118),  # two conferences: a host lost in a crash who was in
    (Chapter.ACCIDENTS, 7001302),  # agreed to a new term before its first key held
    (Chapter.HANDOVER, 9004623),  # missed a handover, and the new host's next term
    (Chapter.ACCIDENTS, 9004862),  # five were put out at once, a deputy among them
    (Chapter.SUCCESSION, 9200049),  # killed while it let its deputy in, and did not know it
    (Chapter.ACCIDENTS, 9107582),  # let in by a distributor, and out before its first key came
    (Chapter.SUCCESSION, 9254089),  # its host was gone before its first key, and nobody said so
    (Chapter.ACCIDENTS, 9252134),  # a distributor took over, and forgot whom it had let in
    (Chapter.ACCIDENTS, 9231202),  # stepped down, was out, and the link broke under its word
    (Chapter.SUCCESSION, 9230305),  # put out while away, by a host whom another one followed
    (Chapter.EVERYDAY, 9220124),  # alone under its first key, and seated in another attempt
    (Chapter.EVERYDAY, 9104304),  # an invitation came again, after a newer one was answered
    (Chapter.HANDOVER, 9105047),  # agreed to a policy, and a term waited under a later one
    (Chapter.SUCCESSION, 9105049),  # a newcomer had a rebuild begin before anybody agreed
    (Chapter.HANDOVER, 9105467),  # two invitations came in the wrong order
    (Chapter.HANDOVER, 9201655),  # left while the group was being handed to it
    (Chapter.ACCIDENTS, 9200894),  # a distributor was put out, and its newcomer waited for it
    (Chapter.SUCCESSION, 9260885),  # put out by the host before it, its own first key on the way
    (Chapter.HANDOVER, 9272415),  # left before it came back, and everybody waited for it
    (
        Chapter.HANDOVER,
        9273271,
    ),  # gave way to one whose people all got new keys before it did
    (Chapter.HANDOVER, 9274871),  # agreed to a policy late, when it had missed more than is kept
    (Chapter.SUCCESSION, 9280049),  # a host declared its own key lost, and went on
    (Chapter.HANDOVER, 9303687),  # an owner took over, and the host had removed it unheard
    (Chapter.ACCIDENTS, 9304258),  # began a conference anew while it meant to take over
    (Chapter.ACCIDENTS, 9305658),  # waited for who follows another host, which put this one out
    (
        Chapter.HANDOVER,
        9406571,
    ),  # alone under a key that was given up, and a weaker policy came
    (Chapter.HANDOVER, 9424447),  # left, and did not believe a host that was named meanwhile
    (Chapter.HANDOVER, 9442227),  # the same, without a restart
    (Chapter.HANDOVER, 9451031),  # put out by a host that is gone, and did not believe the next one
    (Chapter.SUCCESSION, 9501293),  # let back in one half whose host was gone, and out in the other
    (Chapter.HANDOVER, 9562579),  # agreed to a deputy, and learnt then that it is out
    (Chapter.SUCCESSION, 9564057),  # a deputy left, was back, and hosted where others missed that
    (Chapter.HANDOVER, 9570015),  # named somebody while a policy that named another was coming
    (Chapter.HANDOVER, 9600907),  # was handed the group before its first key held
    (Chapter.ACCIDENTS, 9426246),  # let in by a distributor that took over before its key came
    (Chapter.ACCIDENTS, 9600906),  # nobody could show its owner that a deputy had removed it
    (Chapter.HANDOVER, 9712563),  # a host handed on and left while its heir reached nobody
    (Chapter.HANDOVER, 9714863),  # two deputies: each half had put out who followed the other's
    (Chapter.HANDOVER, 9716023),  # an owner followed by one whom the deputy had removed
    (Chapter.SUCCESSION, 9730533),  # a deputy heard while it proposed that somebody is in again
    (Chapter.HANDOVER, 9767735),  # heard again, and asked late for what was said
]
"""By chapter and seed, as they were found."""

_LOSSY = Faults(loss=0.011, duplicate=0.147, reset=0.0, delay=(0.0005, 0.1))

SHORT = {
    # Waited for the first key that its host had given up, and was invited again.
    "invited again while it held a key that was given up": Story(
        9762389,
        6,
        (
            Step("faults", faults=Faults(0.13, 0.011, 0.01, (0.0005, 0.1)), wait=3.0),
            Step("create", "A", "CBED", deputies="EC", policy="everyday", wait=1.921),
            Step("invite", "F", "D", wait=0.002),
        ),
    ),
    # Asked for the key so often while its user was asked that it was not answered once they agreed.
    "asked in vain until its user agreed": Story(
        9763175,
        3,
        (
            Step("faults", faults=Faults(), wait=1.5),
            Step("create", "A", "BC", policy="everyday", wait=1.976),
            Step("compromise", "B", "C", wait=1.508),
            Step("hand over", "A", "B", wait=0.0),
            Step("reset", "B", "A", wait=0.0),
            Step("hand over", "A", "C", wait=9.781),
            Step("rekey", "B", wait=0.034),
        ),
    ),
    # An owner and a deputy that had removed it were restarted, and neither heard of the other.
    "an owner and who removed it, both restarted": Story(
        4428,
        4,
        (
            Step("faults", faults=Faults(), wait=0.5),
            Step("create", "A", "DBC", deputies="BD", policy="everyday", wait=0.3),
            Step("remove", "D", "B", wait=10.893),
            Step("crash host", "C", wait=9.581),
            Step("wait", "B", wait=1.935),
            Step("agree", "D", wait=0.795),
            Step("compromise", "B", "C", wait=9.994),
            Step("remove", "C", "A", wait=0.138),
            Step("crash host", "B", wait=7.745),
            Step("restart", "A", wait=0.874),
            Step("restart", "D", wait=13.703),
        ),
    ),
    # Whoever took over left before the first key of that was in use, and members waited for it.
    "left before its own first key": Story(
        3172,
        5,
        (
            Step(
                "faults",
                faults=Faults(loss=0.214, duplicate=0.196, reset=0.01, delay=(0.0005, 0.005)),
                wait=0.5,
            ),
            Step("create", "A", "EDCB", deputies="EC", policy="everyday", wait=5.0),
            Step("invite", "B", "A", wait=5.027),
            Step("reset", "E", "C", wait=4.317),
            Step("invite", "C", "EB", wait=2.38),
            Step("bring", "D", "AEC", wait=0.014),
            Step("invite", "B", "C", wait=0.025),
            Step("heal", "C", wait=2.304),
            Step("remove", "E", "D", wait=9.273),
            Step("invite", "C", "CD", wait=2.985),
            Step("accident of host", "E", "66", wait=1.944),
            Step("say", "E", wait=5.595),
            Step("invite", "D", "BE", wait=17.276),
            Step("leave", "E", wait=0.916),
        ),
    ),
    # Whoever it is told by that it is out came after it was, and it did not know that one.
    "removed, killed, and told by one it never met": Story(
        1189,
        5,
        (
            Step("faults", faults=Faults(), wait=0.5),
            Step("create", "A", "BC", deputies="C", policy="strict", wait=5.0),
            Step("remove", "C", "C", wait=3.87),
            Step("restart", "D", wait=5.358),
            Step("remove", "E", "B", wait=0.048),
            Step("accident of host", "E", "46", wait=1.111),
            Step("invite", "E", "AEC", wait=0.221),
            Step("crash", "B", wait=10.753),
            Step("restart", "B", wait=7.119),
        ),
    ),
    # A host was killed between two steps, and proposed the very term that others were in.
    "forgot the term that it had proposed": Story(
        1310,
        4,
        (
            Step(
                "faults",
                faults=Faults(loss=0.016, duplicate=0.197, delay=(0.0005, 0.005)),
                wait=0.5,
            ),
            Step("create", "A", "DCB", deputies="C", policy="strict", wait=5.0),
            Step("restart", "B", wait=0.987),
            Step("accident", "D", "8", wait=0.361),
            Step("say", "C", wait=0.414),
            Step("say", "A", wait=10.643),
            Step("compromise", "D", "C", wait=0.011),
            Step("accident of host", "B", "9", wait=0.0),
            Step("compromise", "A", "C", wait=1.2),
            Step("accident", "C", "51", wait=10.242),
            Step("restart", "A", wait=3.185),
        ),
    ),
    # Whoever handed on left, its heir reached nobody, and another heard the one that left.
    "handed on, left, and its heir alone": Story(
        9712563,
        6,
        (
            Step(
                "faults", faults=Faults(loss=0.137, duplicate=0.156, delay=(0.0005, 0.05)), wait=1.5
            ),
            Step("create", "A", "BC", deputies="BC", policy="loose", wait=3.184),
            Step("partition", "A", "BC", wait=2.171),
            Step("hand over", "C", "D", wait=8.118),
            Step(
                "faults",
                "A",
                faults=Faults(loss=0.128, duplicate=0.155, reset=0.001, delay=(0.0005, 0.005)),
                wait=0.149,
            ),
            Step("say", "A", wait=1.509),
            Step("partition", "B", "ADEC", wait=2.092),
            Step("heal", "F", wait=0.602),
            Step("say", "A", wait=1.841),
            Step("leave", "F", wait=2.876),
            Step("partition", "C", "FDEBC", wait=0.299),
            Step("hand over", "E", "A", wait=0.041),
            Step("leave", "B", wait=0.0),
            Step("partition", "E", "CEF", wait=3.035),
        ),
    ),
    # Two deputies, neither convinced by who agreed to the other, went above each other for ever.
    "each half put out who follows the other": Story(
        9714863,
        5,
        (
            Step(
                "faults",
                faults=Faults(loss=0.046, duplicate=0.173, reset=0.01, delay=(0.0005, 0.3)),
                wait=3.0,
            ),
            Step("create", "A", "BCED", deputies="EC", policy="everyday", wait=1.945),
            Step("say", "C", wait=3.428),
            Step("crash", "A", wait=1.811),
            Step("hand over", "C", "C", wait=1.857),
            Step("crash", "B", wait=0.034),
            Step("agree", "D", wait=0.375),
            Step("partition", "C", "CBD", wait=8.804),
            Step("compromise", "D", "A", wait=0.483),
            Step("wait", "B", wait=1.714),
            Step("say", "E", wait=2.559),
            Step("remove", "C", "D", wait=0.26),
        ),
    ),
    # A host went on above a term that came to nothing, and gave way to it again.
    "told again of a term that came to nothing": Story(
        43501,
        7,
        (
            Step("faults", faults=Faults(), wait=0.5),
            Step("create", "A", "DBFGCE", deputies="C", policy="lively", wait=5.0),
            Step("crash", "D", wait=0.103),
            Step("hand over", "B", "F", wait=1.867),
            Step("invite", "F", "GD", wait=6.67),
            Step("crash", "E", wait=0.0),
            Step("partition", "B", "FGEC", wait=0.0),
            Step("restart", "E", wait=0.431),
            Step("crash", "A", wait=16.904),
            Step("report", "A", "E", wait=0.189),
            Step("accident of host", "F", "73", wait=0.0),
            Step("leave", "B", wait=5.281),
            Step("heal", "G", wait=11.665),
            Step("say", "F", wait=2.74),
            Step("partition", "C", "AFDC", wait=4.41),
            Step("hand over", "B", "D", wait=0.454),
            Step("partition", "A", "DBC", wait=0.398),
            Step("remove", "D", "F", wait=0.086),
            Step("accident of host", "F", "8", wait=14.065),
            Step("restart", "C", wait=8.528),
        ),
    ),
    # Deputies of one half agreed to the other's host, again and again, who was gone.
    "two halves, and both hosts gone": Story(
        43493,
        7,
        (
            Step("faults", faults=Faults(), wait=0.5),
            Step("create", "A", "FECBDG", deputies="DFE", policy="loose", wait=0.3),
            Step("found anew", "B", wait=2.313),
            Step("partition", "B", "ACFE", wait=9.928),
            Step("crash host", "A", wait=3.766),
            Step("leave", "C", wait=0.028),
            Step("heal", "G", wait=0.245),
            Step("crash host", "D", wait=9.955),
        ),
    ),
    # A deputy had agreed to its host's new term, and waited for it when it was gone.
    "waits for a host that came back and died": Story(
        42598,
        5,
        (
            Step(
                "faults", faults=Faults(loss=0.024, duplicate=0.039, delay=(0.0005, 0.1)), wait=0.5
            ),
            Step("create", "A", "DBEC", deputies="DB", policy="everyday", wait=5.0),
            Step("partition", "C", "DE", wait=8.225),
            Step("accident of host", "C", "6", wait=6.852),
            Step("heal", "E", wait=0.708),
            Step("accident of host", "D", "4", wait=10.041),
            Step("partition", "A", "ADCE", wait=1.131),
            Step("restart", "A", wait=5.549),
            Step("accident of host", "D", "26", wait=3.704),
            Step("heal", "B", wait=4.51),
        ),
    ),
    # Who had left was let in again and took over; the host told who had missed it.
    "let in again, and host": Story(
        42850,
        4,
        (
            Step("faults", faults=Faults(), wait=0.5),
            Step("create", "A", "DBC", deputies="BC", policy="everyday", wait=3.0),
            Step("accident", "D", "5", wait=0.511),
            Step("refresh", "A", wait=2.293),
            Step("leave", "B", wait=0.372),
            Step("partition", "D", "DBA", wait=0.902),
            Step("invite", "D", "BD", wait=0.175),
            Step("restart", "B", wait=12.646),
            Step("accident of host", "B", "6", wait=0.011),
            Step("restart", "D", wait=5.911),
            Step("hand over", "D", "D", wait=10.276),
            Step("restart", "A", wait=14.26),
        ),
    ),
    # A host gave way to another one's term, as a member showed it, and waited for ever.
    "gave way to one who is gone": Story(
        42012,
        6,
        (
            Step("faults", faults=Faults(), wait=0.5),
            Step("create", "A", "EBDFC", deputies="F", policy="everyday", wait=0.3),
            Step("crash host", "F", wait=18.261),
            Step("leave", "C", wait=0.934),
            Step("accident of host", "F", "57", wait=8.205),
            Step("partition", "E", "FCB", wait=0.608),
            Step("invite", "D", "FCB", wait=0.132),
            Step("restart", "F", wait=13.528),
            Step("accident of host", "B", "2", wait=0.57),
            Step("invite", "D", "C", wait=17.542),
            Step("restart", "A", wait=0.006),
        ),
    ),
    # Who had handed the group on took it back in vain, and forgot to say whom to follow.
    "wanted to take over from its heir": Story(
        42056,
        4,
        (
            Step("faults", faults=Faults(), wait=0.5),
            Step("create", "A", "CDB", deputies="B", policy="everyday", wait=5.0),
            Step("partition", "A", "DC", wait=0.023),
            Step("hand over", "B", "B", wait=12.584),
            Step("accident of host", "C", "3", wait=2.576),
            Step("burst", "D", wait=11.87),
        ),
    ),
    # A host that had ended the conference was shown that it is out.
    "told that it is out once it had ended": Story(
        42487,
        6,
        (
            Step("faults", faults=Faults(), wait=0.5),
            Step("create", "A", "EFDC", deputies="EDC", policy="loose", wait=3.0),
            Step("partition", "B", "EA", wait=0.085),
            Step("compromise", "D", "D", wait=0.484),
            Step("reset", "E", "E", wait=7.851),
            Step("invite", "B", "F", wait=3.935),
            Step("agree", "E", wait=2.943),
            Step("hand over", "B", "B", wait=15.87),
            Step("partition", "F", "CABD", wait=0.313),
            Step("report", "D", "D", wait=0.162),
            Step("crash host", "C", wait=2.407),
        ),
    ),
    # The policy that names a deputy came to it when the host was gone already.
    "named while the host is gone": Story(
        42467,
        5,
        (
            Step("faults", faults=Faults(), wait=0.5),
            Step("create", "A", "CEDB", deputies="C", policy="everyday", wait=1.0),
            Step("hand over", "A", "E", wait=5.75),
            Step("crash", "C", wait=1.099),
            Step("partition", "A", "DA", wait=6.335),
            Step("agree", "D", wait=0.206),
            Step("accident of host", "B", "25", wait=0.048),
            Step("partition", "D", "C", wait=18.195),
        ),
    ),
    # A deputy let somebody in again whom the host knew to have left, and was gone for good.
    "left behind, unknown to the host": Story(
        20013,
        6,
        (
            Step("faults", faults=Faults(delay=(0.0005, 0.002)), wait=0.5),
            Step("create", "A", "CFEBD", deputies="B", policy="everyday", wait=3),
            Step("leave", "D", wait=2.53),
            Step("remove", "F", "B", wait=0.005),
            Step("invite", "A", "B", wait=0.032),
            Step("partition", "A", "BF", wait=13.634),
            Step("leave", "C", wait=0.268),
            Step("invite", "C", "AFD", wait=2.596),
            Step("partition", "E", "CDB", wait=9.628),
            Step("partition", "A", "FCD", wait=0.551),
            Step("faults", "F", faults=Faults(delay=(0.0005, 0.002)), wait=15.512),
            Step("hand over", "F", "F", wait=2.414),
            Step("heal", "F", wait=3.785),
            Step("partition", "A", "CEB", wait=0.034),
            Step("say", "C", wait=18.994),
            Step("invite", "F", "CBF", wait=0.039),
            Step("accident of host", "A", "5", wait=0),
            Step(
                "faults",
                "E",
                faults=Faults(loss=0.015, duplicate=0.083, reset=0.01, delay=(0.0005, 0.005)),
                wait=16.128,
            ),
            Step("compromise", "D", "E", wait=2.216),
        ),
    ),
    # The owner took the group back, was declared lost in another half, and gone: who followed it
    # was alone.
    "an owner that is out, and gone": Story(
        30476,
        6,
        (
            Step("faults", faults=Faults(), wait=0.5),
            Step("create", "A", "FEBCD", deputies="D", policy="loose", wait=0.3),
            Step("refresh", "D", wait=13.555),
            Step("partition", "B", "DFCB", wait=0.496),
            Step("agree", "D", wait=10.287),
            Step("say", "C", wait=1.761),
            Step("partition", "C", "ECA", wait=16.236),
            Step("crash host", "E", wait=0.138),
            Step("report", "D", "A", wait=0.128),
        ),
    ),
    # Removed while it was away, it went on after a restart with others, and did not believe it of
    # a host that had nobody left.
    "removed while away, by one who is alone": Story(
        40412,
        5,
        (
            Step(
                "faults",
                faults=Faults(loss=0.01, duplicate=0.142, reset=0.01, delay=(0.0005, 0.1)),
                wait=0.5,
            ),
            Step("create", "A", "CDEB", deputies="EC", policy="everyday", wait=0.3),
            Step("crash", "B", wait=0),
            Step("partition", "C", "EC", wait=0.02),
            Step("refresh", "C", wait=17.109),
            Step("crash host", "A", wait=0.338),
            Step("heal", "C", wait=0.094),
            Step("crash host", "E", wait=0.03),
            Step("reset", "A", "B", wait=18.496),
            Step("remove", "E", "E", wait=11.791),
            Step("remove", "A", "D", wait=0.548),
            Step("partition", "E", "BADE", wait=0.672),
            Step("restart", "E", wait=0.345),
            Step("restart", "A", wait=0.884),
        ),
    ),
    # A deputy put out the only one who had agreed to its term, and had no proof that it controlled.
    "agreed, gone, and out": Story(
        30215,
        5,
        (
            Step(
                "faults",
                faults=Faults(loss=0.158, duplicate=0.124, delay=(0.0005, 0.005)),
                wait=0.5,
            ),
            Step("create", "A", "DE", deputies="DE", policy="strict", wait=5),
            Step("crash host", "C", wait=0),
            Step("rekey", "A", wait=1.098),
            Step("hand over", "D", "A", wait=0.397),
            Step("remove", "C", "B", wait=1.902),
            Step("say", "E", wait=0.489),
            Step("accident", "E", "11", wait=0.289),
            Step("heal", "C", wait=10.669),
            Step("compromise", "D", "E", wait=0.041),
            Step("restart", "A", wait=2.841),
        ),
    ),
    # Waits for a key of a deputy that left, and knows the one who hosts by now to be out.
    "asked by one who is out": Story(
        791,
        6,
        (
            Step("faults", faults=_LOSSY, wait=0.5),
            Step("create", "A", "FBED", deputies="EDF", policy="loose"),
            Step("remove", "F", "E", wait=2.071),
            Step("invite", "A", "DE", wait=0.451),
            Step("accident of host", "A", "2", wait=0.469),
            Step("remove", "A", "F", wait=8.501),
            Step("leave", "D", wait=0.295),
            Step("restart", "A", wait=0.027),
            Step("accident of host", "C", "61", wait=5.235),
        ),
    ),
    # Restarted, and members hear the deputy that it had put out: it only went on.
    "an owner that only goes on": Story(
        791,
        6,
        (
            Step("faults", faults=_LOSSY, wait=0.5),
            Step("create", "A", "FBED", deputies="EDF", policy="loose"),
            Step("remove", "F", "E", wait=2.071),
            Step("invite", "A", "DE", wait=0.451),
            Step("accident of host", "A", "2", wait=0.469),
            Step("remove", "A", "F", wait=8.501),
            Step("accident of host", "C", "21", wait=0.003),
            Step("accident", "D", "3", wait=0.348),
            Step("invite", "A", "BA", wait=1.563),
            Step("refresh", "C", wait=18.479),
            Step("restart", "A", wait=0.027),
        ),
    ),
    # Gave way to a deputy that it could not reach, which handed the conference on.
    "who gave way in vain": Story(
        655,
        5,
        (
            Step("faults", faults=Faults(0.052, 0.168, 0.0, (0.0005, 0.005)), wait=0.5),
            Step("create", "A", "CDBE", deputies="DC", policy="lively"),
            Step("partition", "A", "CBED", wait=0.335),
            Step("remove", "D", "B", wait=9.688),
            Step("leave", "A", wait=16.009),
            Step("partition", "D", "DC", wait=0.086),
            Step("report", "C", "D", wait=18.824),
            Step("hand over", "D", "C", wait=0.955),
        ),
    ),
    # Wanted to take over from a host that was back, and followed another one by then.
    "told by its host whom to follow": Story(
        968,
        4,
        (
            Step("faults", faults=Faults(0.037, 0.027, 0.0, (0.0005, 0.005)), wait=0.5),
            Step("create", "A", "DBC", deputies="CD", policy="everyday", wait=0.3),
            Step("partition", "C", "DB", wait=14.249),
            Step("partition", "B", "C", wait=6.811),
            Step("faults", faults=Faults(0.113, 0.186, 0.0, (0.0005, 0.1)), wait=1.181),
            Step("heal", wait=3.295),
            Step("say", "B", wait=0.799),
        ),
    ),
    # Gave way to a term of which nothing came, and hosted nothing from then on.
    "gave way in vain": Story(
        956,
        6,
        (
            Step("faults", faults=Faults(), wait=0.5),
            Step("create", "A", "EFCB", deputies="FC", policy="lively", wait=0.3),
            Step("bring", "E", "D", wait=0.0),
            Step("accident of host", "F", "28", wait=3.605),
            Step("restart", "D", wait=0.506),
            Step("restart", "D", wait=1.689),
            Step("remove", "C", "F", wait=0.353),
            Step("partition", "E", "CB", wait=0.724),
            Step("faults", faults=Faults(0.015, 0.176, 0.0, (0.0005, 0.05)), wait=0.183),
            Step("leave", "D", wait=2.879),
            Step("leave", "E", wait=15.291),
            Step("restart", "A", wait=0.002),
        ),
    ),
}
"""Stories that came of more cuts, crashes and removals than the chapters have, made shorter."""
