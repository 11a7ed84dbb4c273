<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>MSMP</name>
    <message>
      <source>Let in</source>
      <translation>Einlassen</translation>
    </message>
    <message>
      <source>Turn down</source>
      <translation>Abweisen</translation>
    </message>
    <message>
      <source>Compare first…</source>
      <translation>Erst vergleichen …</translation>
    </message>
    <message>
      <source>{name} wrote in “{conference}”.</source>
      <translation>{name} hat in „{conference}“ geschrieben.</translation>
    </message>
    <message>
      <source>Declined.</source>
      <translation>Abgelehnt.</translation>
    </message>
    <message>
      <source>{name} is turned down.</source>
      <translation>{name} wird abgewiesen.</translation>
    </message>
    <message>
      <source>{name} invites you</source>
      <translation>{name} lädt dich ein</translation>
    </message>
    <message>
      <source>New message</source>
      <translation>Neue Nachricht</translation>
    </message>
    <message>
      <source>Decide…</source>
      <translation>Entscheiden …</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Anzeigen</translation>
    </message>
    <message>
      <source>Accept and join</source>
      <translation>Annehmen und beitreten</translation>
    </message>
    <message>
      <source>Decline</source>
      <translation>Ablehnen</translation>
    </message>
    <message>
      <source>MSMP: something waits for you</source>
      <translation>MSMP: Etwas wartet auf dich</translation>
    </message>
    <message>
      <source>MSMP: a key is compromised</source>
      <translation>MSMP: Ein Schlüssel ist kompromittiert</translation>
    </message>
    <message>
      <source>Open MSMP</source>
      <translation>MSMP öffnen</translation>
    </message>
    <message>
      <source>New conference</source>
      <translation>Neue Konferenz</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>A key is like a signature that nobody else can write. Once it is compromised, somebody else may have it: they could have read what was said since then, and could speak in that person’s name. The key of the conference was changed without it, so whoever has it can read nothing that is said from now on. What was said before cannot be taken back.</source>
      <translation>Ein Schlüssel ist wie eine Unterschrift, die niemand sonst schreiben kann. Ist er kompromittiert, hat ihn vielleicht noch jemand anderes: Diese Person könnte seither mitgelesen haben und unter fremdem Namen schreiben. Der Schlüssel der Konferenz wurde ohne ihn gewechselt, deshalb lässt sich mit ihm ab jetzt nichts mehr mitlesen. Was vorher gesagt wurde, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>Somebody in the conference thinks that a key is in wrong hands. They may not take it out by themselves, or anybody could put others out; the host decides. Until then whoever has the key of somebody who is in reads everything that is said.</source>
      <translation>Jemand in der Konferenz glaubt, dass ein Schlüssel in falsche Hände geraten ist. Allein darf niemand ihn ausschließen, sonst könnte jede Person andere hinauswerfen; der Gastgeber entscheidet. Bis dahin liest alles mit, wer den Schlüssel einer Person hat, die dabei ist.</translation>
    </message>
    <message>
      <source>Everyone in a conference should see the same list of people, the same policy and the same key. Here they do not: the host’s app, or somebody who controls it, told different people different things. That does not happen by accident. It can hide somebody who listens.</source>
      <translation>In einer Konferenz sollten alle dieselben Mitglieder, dieselbe Richtlinie und denselben Schlüssel sehen. Hier ist es nicht so: Die App des Gastgebers, oder jemand, der sie steuert, hat verschiedenen Personen Verschiedenes mitgeteilt. Das geschieht nicht zufällig. Es kann verbergen, dass jemand mithört.</translation>
    </message>
    <message>
      <source>A key is made on one computer, and is on another only where somebody took it there. Two apps now prove to hold the same one. Either its owner uses a copy on a second computer, or somebody else has one, and can read and write in that person’s name.</source>
      <translation>Ein Schlüssel entsteht auf einem Computer und ist nur dann auf einem anderen, wenn ihn jemand dorthin mitgenommen hat. Jetzt weisen zwei Apps nach, denselben zu besitzen. Entweder benutzt die Person eine Kopie auf einem zweiten Computer, oder jemand anderes hat eine und kann in ihrem Namen lesen und schreiben.</translation>
    </message>
    <message>
      <source>The host’s computer makes the keys and lets people in and out. It is switched off, asleep or out of the network. What you say is as secure as before, but nobody can be removed, and the key does not change, until somebody hosts again.</source>
      <translation>Der Computer des Gastgebers macht die Schlüssel und lässt Personen ein oder entfernt sie. Er ist ausgeschaltet, im Ruhezustand oder nicht im Netz. Was du sagst, ist so sicher wie zuvor. Aber niemand kann entfernt werden, und der Schlüssel wechselt nicht, bis wieder jemand Gastgeber ist.</translation>
    </message>
    <message>
      <source>The host’s certificate is their proof of who they are, and it does not hold any more: it was withdrawn, ran out, or its key was declared compromised. Because the host makes the key of the conference, that key is not used any more either.</source>
      <translation>Mit seinem Zertifikat weist der Gastgeber nach, wer er ist, und es gilt nicht mehr: Es wurde zurückgezogen, ist abgelaufen, oder sein Schlüssel wurde für kompromittiert erklärt. Weil der Gastgeber den Schlüssel der Konferenz macht, wird auch dieser nicht mehr verwendet.</translation>
    </message>
    <message>
      <source>The policy of a conference was signed when it began, and every app keeps to it. The host’s app asked for something beyond it. Mostly that is an old or faulty version; it could also be somebody who tries what they get away with. They got nothing.</source>
      <translation>Die Richtlinie einer Konferenz wird am Anfang signiert, und jede App hält sich daran. Die App des Gastgebers hat etwas verlangt, das darüber hinausgeht. Meist ist das eine alte oder fehlerhafte Version; es könnte auch jemand ausprobieren, was sich machen lässt. Erreicht wurde damit nichts.</translation>
    </message>
    <message>
      <source>Who made the conference wants to change its rules, and with the new ones it would be protected less. That needs the consent of everyone whom it concerns. Until you agree, your app keeps to the rules that you joined under.</source>
      <translation>Wer die Konferenz gegründet hat, möchte ihre Regeln ändern, und mit den neuen wäre sie weniger geschützt. Dafür müssen alle zustimmen, die es betrifft. Bis du zustimmst, hält sich deine App an die Regeln, unter denen du beigetreten bist.</translation>
    </message>
    <message>
      <source>Somebody asks to be let in, and their certificate is what the policy wants. The last word is yours: once they are in, they get the key and read all that is said from then on. What was said before stays closed to them.</source>
      <translation>Jemand möchte eingelassen werden und hat ein Zertifikat, wie es die Richtlinie verlangt. Das letzte Wort hast du: Wer einmal drin ist, bekommt den Schlüssel und liest ab dann alles mit. Was vorher gesagt wurde, bleibt verschlossen.</translation>
    </message>
    <message>
      <source>The host’s app makes the keys and lets people in and out. While a conference lives, it can pass to another member: the host signs that, every app checks that the policy names the new host, and the key changes. Who made the conference signs its policy, whoever hosts it.</source>
      <translation>Die App des Gastgebers macht die Schlüssel und lässt Personen ein oder entfernt sie. Während eine Konferenz läuft, kann das auf ein anderes Mitglied übergehen: Der Gastgeber signiert es, jede App prüft, dass die Richtlinie den neuen Gastgeber nennt, und der Schlüssel wechselt. Die Richtlinie signiert immer, wer die Konferenz gegründet hat.</translation>
    </message>
    <message>
      <source>A certificate says who you are, and for how long whoever issued it stands by that. Like a passport, it has to be renewed in time. Your key, and what was said, are not touched.</source>
      <translation>Ein Zertifikat sagt, wer du bist und wie lange sich die ausstellende Stelle dafür verbürgt. Wie ein Reisepass muss es rechtzeitig erneuert werden. Deinen Schlüssel und alles Gesagte berührt das nicht.</translation>
    </message>
    <message>
      <source>Whoever issued your certificate can take it back before its time: because you have another now, left, or because somebody else may have your key. Apps that learn of it rely on your certificate no longer, and put you out where the policy wants one.</source>
      <translation>Wer dein Zertifikat ausgestellt hat, kann es vor seiner Zeit zurückziehen: weil du jetzt ein anderes hast, weil du gegangen bist, oder weil jemand anders deinen Schlüssel haben könnte. Apps, die davon erfahren, verlassen sich nicht mehr auf dein Zertifikat und schließen dich aus, wo die Richtlinie eines verlangt.</translation>
    </message>
    <message>
      <source>An organisation that you trust stands by that person’s certificate no longer. Who is in a conference is for its host to decide, whose app may trust other organisations, or not have the list of certificates that were taken back. The person’s key is not known to be in wrong hands.</source>
      <translation>Eine Organisation, der du vertraust, steht nicht mehr zum Zertifikat dieser Person. Wer in einer Konferenz ist, entscheidet ihr Gastgeber; dessen App vertraut vielleicht anderen Organisationen oder kennt die Liste der zurückgenommenen Zertifikate nicht. Dass der Schlüssel der Person in falschen Händen ist, ist nicht bekannt.</translation>
    </message>
    <message>
      <source>The policy of a conference was signed when it began, and says who may get in. Nobody gets around it, whoever invites them: what it wants has to be there, such as a certificate of an organisation, and a new list of those that it took back.</source>
      <translation>Die Richtlinie einer Konferenz wurde bei ihrem Beginn signiert und sagt, wer hinein darf. Niemand kommt daran vorbei, egal wer einlädt: Was sie verlangt, muss da sein, etwa ein Zertifikat einer Organisation und eine neue Liste der zurückgezogenen.</translation>
    </message>
    <message>
      <source>Conferences, whom you verified, and which keys and certificates are not to be trusted any more, the app keeps in one sealed file. It was there once, and is not any more. Whoever took it away could read nothing in it; but an app that has forgotten whom not to trust cannot warn you of them.</source>
      <translation>Konferenzen, wen du verifiziert hast und welchen Schlüsseln und Zertifikaten nicht mehr zu trauen ist, bewahrt die App in einer versiegelten Datei auf. Es gab sie einmal, und jetzt gibt es sie nicht mehr. Wer sie entfernt hat, konnte nichts darin lesen; aber eine App, die vergessen hat, wem nicht zu trauen ist, kann dich vor niemandem warnen.</translation>
    </message>
    <message>
      <source>Every message carries a number, so the app sees when one is missing. Others were asked for it, and nobody has it: it got lost on the network, or somebody holds it back. What you do see is complete and unchanged, message by message.</source>
      <translation>Jede Nachricht trägt eine Nummer, so merkt die App, wenn eine fehlt. Die anderen wurden danach gefragt, und niemand hat sie: Sie ging im Netz verloren, oder jemand hält sie zurück. Was du siehst, ist Nachricht für Nachricht vollständig und unverändert.</translation>
    </message>
    <message>
      <source>Entry {first} is missing or cannot be read: the log was changed or is damaged.</source>
      <translation>Eintrag {first} fehlt oder ist nicht lesbar: Der Verlauf wurde verändert oder ist beschädigt.</translation>
    </message>
    <message>
      <source>Entries {first} to {last} are missing or cannot be read: the log was changed or is damaged.</source>
      <translation>Die Einträge {first} bis {last} fehlen oder sind nicht lesbar: Der Verlauf wurde verändert oder ist beschädigt.</translation>
    </message>
    <message>
      <source>There is nothing to export yet.</source>
      <translation>Es gibt noch nichts zu exportieren.</translation>
    </message>
    <message>
      <source>this app wrote it last</source>
      <translation>diese App zuletzt schrieb</translation>
    </message>
    <message>
      <source>The keeper’s certificate in the file was changed.</source>
      <translation>Das Zertifikat in der Datei, von wem der Verlauf stammt, wurde verändert.</translation>
    </message>
    <message>
      <source>The file calls the conference “{name}”, and the log itself “{called}”.</source>
      <translation>Die Datei nennt die Konferenz „{name}“, der Verlauf selbst nennt sie „{called}“.</translation>
    </message>
    <message>
      <source>Entry {number} says something else in words than what was signed.</source>
      <translation>Eintrag {number} sagt in Worten etwas anderes, als signiert wurde.</translation>
    </message>
    <message>
      <source>Key {number}, from {first} to {last}: {people}</source>
      <translation>Schlüssel {number}, von {first} bis {last}: {people}</translation>
    </message>
    <message>
      <source>Key {number}, from {first} on: {people}</source>
      <translation>Schlüssel {number}, ab {first}: {people}</translation>
    </message>
    <message>
      <source>Conference: {number}</source>
      <translation>Konferenz: {number}</translation>
    </message>
    <message>
      <source>Kept by {name} ({fingerprint})</source>
      <translation>Geführt von {name} ({fingerprint})</translation>
    </message>
    <message>
      <source>Entries: {entries}; checkpoints: {checkpoints}</source>
      <translation>Einträge: {entries}; Prüfpunkte: {checkpoints}</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personen</translation>
    </message>
    <message>
      <source>What happened (UTC)</source>
      <translation>Was geschah (UTC)</translation>
    </message>
    <message>
      <source>Who had which key (UTC)</source>
      <translation>Wer welchen Schlüssel hatte (UTC)</translation>
    </message>
    <message>
      <source>Audit report: {name}</source>
      <translation>Prüfbericht: {name}</translation>
    </message>
    <message>
      <source>Audit report: decisions about trust</source>
      <translation>Prüfbericht: Entscheidungen über Vertrauen</translation>
    </message>
    <message>
      <source>From {first} to {last}</source>
      <translation>Von {first} bis {last}</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
    <message>
      <source>The log is intact.</source>
      <translation>Der Verlauf ist unversehrt.</translation>
    </message>
    <message>
      <source>Proof of a split view</source>
      <translation>Beweis, dass verschiedenen Personen Verschiedenes gezeigt wurde</translation>
    </message>
    <message>
      <source>Evidence of a split view</source>
      <translation>Hinweis, dass verschiedenen Personen Verschiedenes gezeigt wurde</translation>
    </message>
    <message>
      <source>Until {when} it was signed with an earlier key ({fingerprint})</source>
      <translation>Bis {when} mit einem früheren Schlüssel signiert ({fingerprint})</translation>
    </message>
    <message>
      <source>somebody joins</source>
      <translation>jemand tritt bei</translation>
    </message>
    <message>
      <source>the host asked for it</source>
      <translation>der Gastgeber hat es verlangt</translation>
    </message>
    <message>
      <source>the key is old enough</source>
      <translation>der Schlüssel ist alt genug</translation>
    </message>
    <message>
      <source>the key protected enough</source>
      <translation>der Schlüssel hat genug geschützt</translation>
    </message>
    <message>
      <source>somebody left</source>
      <translation>jemand hat die Konferenz verlassen</translation>
    </message>
    <message>
      <source>somebody was removed</source>
      <translation>jemand wurde entfernt</translation>
    </message>
    <message>
      <source>a key is compromised</source>
      <translation>ein Schlüssel ist kompromittiert</translation>
    </message>
    <message>
      <source>everyone takes part again</source>
      <translation>alle wirken wieder mit</translation>
    </message>
    <message>
      <source>a member has new keys made</source>
      <translation>ein Mitglied lässt sich neue Schlüssel machen</translation>
    </message>
    <message>
      <source>somebody hosts anew, or all keys are made anew</source>
      <translation>jemand ist neu Gastgeber, oder alle Schlüssel entstehen neu</translation>
    </message>
    <message>
      <source>the policy changed</source>
      <translation>die Richtlinie wurde geändert</translation>
    </message>
    <message>
      <source>it did not fit what was said before.</source>
      <translation>Es passte nicht zu dem, was vorher gesagt wurde.</translation>
    </message>
    <message>
      <source>it could not be read, or was signed by nobody who could have.</source>
      <translation>Es war nicht lesbar oder von niemandem signiert, der es durfte.</translation>
    </message>
    <message>
      <source>another device proved to hold your key.</source>
      <translation>Ein anderes Gerät hat bewiesen, dass es deinen Schlüssel hat.</translation>
    </message>
    <message>
      <source>the policy of the conference does not let them do that.</source>
      <translation>Die Richtlinie der Konferenz erlaubt es dieser Person nicht.</translation>
    </message>
    <message>
      <source>it followed a weaker policy, to which you had not agreed.</source>
      <translation>Es folgte einer schwächeren Richtlinie, der du nicht zugestimmt hattest.</translation>
    </message>
    <message numerus="yes">
      <source>Key {number} is in use, by {n} people.</source>
      <translation>
        <numerusform>Schlüssel {number} ist bei einer Person in Gebrauch.</numerusform>
        <numerusform>Schlüssel {number} ist bei {n} Personen in Gebrauch.</numerusform>
      </translation>
    </message>
    <message>
      <source>{before} → {after}</source>
      <translation>{before} → {after}</translation>
    </message>
    <message>
      <source>{what} ({values})</source>
      <translation>{what} ({values})</translation>
    </message>
    <message>
      <source>You verified {name}, by reading the number aloud.</source>
      <translation>Du hast {name} durch Vorlesen der Nummer verifiziert.</translation>
    </message>
    <message>
      <source>You verified {name}, by comparing the number that they sent.</source>
      <translation>Du hast {name} durch Vergleich mit der gesendeten Nummer verifiziert.</translation>
    </message>
    <message>
      <source>You verified {name}, by scanning their QR code.</source>
      <translation>Du hast {name} durch Scannen des QR-Codes verifiziert.</translation>
    </message>
    <message>
      <source>You verified {name}, by the code of a conference.</source>
      <translation>Du hast {name} mit dem Code einer Konferenz verifiziert.</translation>
    </message>
    <message>
      <source>The conference ended.</source>
      <translation>Die Konferenz wurde beendet.</translation>
    </message>
    <message>
      <source>You left the conference.</source>
      <translation>Du hast die Konferenz verlassen.</translation>
    </message>
    <message>
      <source>You were removed from the conference.</source>
      <translation>Du wurdest aus der Konferenz entfernt.</translation>
    </message>
    <message>
      <source>You were put out: your key was reported compromised.</source>
      <translation>Du wurdest ausgeschlossen: Dein Schlüssel wurde als kompromittiert gemeldet.</translation>
    </message>
    <message>
      <source>You were not let in: {reason}</source>
      <translation>Du wurdest nicht eingelassen: {reason}</translation>
    </message>
    <message>
      <source>You started the conference.</source>
      <translation>Du hast die Konferenz begonnen.</translation>
    </message>
    <message>
      <source>You accepted the invitation by {by}.</source>
      <translation>Du hast die Einladung von {by} angenommen.</translation>
    </message>
    <message>
      <source>The conference went on after a restart of the app.</source>
      <translation>Die Konferenz ging nach einem Neustart der App weiter.</translation>
    </message>
    <message>
      <source>The conference is over for you.</source>
      <translation>Für dich ist die Konferenz vorbei.</translation>
    </message>
    <message>
      <source>{name} hosts the conference now.</source>
      <translation>{name} ist jetzt Gastgeber der Konferenz.</translation>
    </message>
    <message>
      <source>{name}, the host, could not be reached any more.</source>
      <translation>{name} (Gastgeber) war nicht mehr erreichbar.</translation>
    </message>
    <message>
      <source>{name}, the host, is back.</source>
      <translation>{name} (Gastgeber) ist zurück.</translation>
    </message>
    <message>
      <source>{name} took over as host.</source>
      <translation>{name} hat als Gastgeber übernommen.</translation>
    </message>
    <message>
      <source>{name} was away for too long: a deputy takes over.</source>
      <translation>{name} war zu lange weg: Eine Stellvertretung übernimmt.</translation>
    </message>
    <message>
      <source>You handed the conference to {name}.</source>
      <translation>Du hast die Konferenz an {name} übergeben.</translation>
    </message>
    <message>
      <source>{name} did not take the conference; you kept it.</source>
      <translation>{name} hat die Konferenz nicht übernommen; du hast sie behalten.</translation>
    </message>
    <message>
      <source>{by} handed the conference to you.</source>
      <translation>{by} hat dir die Konferenz übergeben.</translation>
    </message>
    <message>
      <source>Too few followed, and the new host gave up.</source>
      <translation>Zu wenige sind gefolgt, und der neue Gastgeber hat aufgegeben.</translation>
    </message>
    <message>
      <source>Two people claimed to host the conference.</source>
      <translation>Zwei Personen haben sich als Gastgeber der Konferenz ausgegeben.</translation>
    </message>
    <message>
      <source>Key {number} is being made: {reason}.</source>
      <translation>Schlüssel {number} wird gemacht: {reason}.</translation>
    </message>
    <message>
      <source>Key {number} is in use.</source>
      <translation>Schlüssel {number} ist in Gebrauch.</translation>
    </message>
    <message>
      <source>{name} confirmed the key.</source>
      <translation>{name} hat den Schlüssel bestätigt.</translation>
    </message>
    <message>
      <source>Key {number} was erased.</source>
      <translation>Schlüssel {number} wurde gelöscht.</translation>
    </message>
    <message>
      <source>You compared the code with everyone.</source>
      <translation>Du hast den Code mit allen verglichen.</translation>
    </message>
    <message>
      <source>{name} was invited.</source>
      <translation>{name} wurde eingeladen.</translation>
    </message>
    <message>
      <source>{name} came by a link and asked to join.</source>
      <translation>{name} kam über einen Link und bat um Einlass.</translation>
    </message>
    <message>
      <source>{name} asked to join.</source>
      <translation>{name} bat um Einlass.</translation>
    </message>
    <message>
      <source>{name} is joining.</source>
      <translation>{name} tritt bei.</translation>
    </message>
    <message>
      <source>{name} declined.</source>
      <translation>{name} hat abgelehnt.</translation>
    </message>
    <message>
      <source>{name} did not answer the invitation.</source>
      <translation>{name} hat auf die Einladung nicht geantwortet.</translation>
    </message>
    <message>
      <source>{name} was let in ({reason}).</source>
      <translation>{name} wurde eingelassen ({reason}).</translation>
    </message>
    <message>
      <source>{name} joined.</source>
      <translation>{name} ist beigetreten.</translation>
    </message>
    <message>
      <source>{name} was in already.</source>
      <translation>{name} war schon dabei.</translation>
    </message>
    <message>
      <source>{name} left.</source>
      <translation>{name} hat die Konferenz verlassen.</translation>
    </message>
    <message>
      <source>{by} removed {name}.</source>
      <translation>{by} hat {name} entfernt.</translation>
    </message>
    <message>
      <source>{name} came back after a restart of their app.</source>
      <translation>{name} kam nach einem Neustart der App zurück.</translation>
    </message>
    <message>
      <source>{by} declared that {name}’s key is compromised: “{reason}”.</source>
      <translation>{by} hat den Schlüssel von {name} für kompromittiert erklärt: „{reason}“.</translation>
    </message>
    <message>
      <source>{by} reported that {name}’s key is compromised: “{reason}”.</source>
      <translation>{by} hat gemeldet, dass der Schlüssel von {name} kompromittiert ist: „{reason}“.</translation>
    </message>
    <message>
      <source>{name}’s key is no longer trusted here: “{reason}”.</source>
      <translation>Dem Schlüssel von {name} wird hier nicht mehr vertraut: „{reason}“.</translation>
    </message>
    <message>
      <source>{name}, the host, is no longer trusted: {reason}</source>
      <translation>Dem Gastgeber ({name}) wird nicht mehr vertraut: {reason}</translation>
    </message>
    <message>
      <source>The host showed different people different conferences.</source>
      <translation>Der Gastgeber hat verschiedenen Personen verschiedene Konferenzen gezeigt.</translation>
    </message>
    <message>
      <source>{name}’s key was in use on two devices at the same time.</source>
      <translation>Der Schlüssel von {name} war auf zwei Geräten gleichzeitig in Gebrauch.</translation>
    </message>
    <message>
      <source>You verified {name}, by comparing the number.</source>
      <translation>Du hast {name} durch Vergleich der Nummer verifiziert.</translation>
    </message>
    <message>
      <source>You no longer count {name} as verified.</source>
      <translation>Für dich gilt {name} nicht mehr als verifiziert.</translation>
    </message>
    <message>
      <source>The number that {name} sent was different.</source>
      <translation>Die Nummer, die {name} gesendet hat, war eine andere.</translation>
    </message>
    <message>
      <source>You saved a copy of your key.</source>
      <translation>Du hast eine Kopie deines Schlüssels gesichert.</translation>
    </message>
    <message>
      <source>You made a new identity.</source>
      <translation>Du hast eine neue Identität angelegt.</translation>
    </message>
    <message>
      <source>You took in another key, in place of your own.</source>
      <translation>Du hast einen anderen Schlüssel anstelle deines eigenen übernommen.</translation>
    </message>
    <message>
      <source>You trust the organisation {name}.</source>
      <translation>Du vertraust der Organisation {name}.</translation>
    </message>
    <message>
      <source>You no longer trust the organisation {name}.</source>
      <translation>Du vertraust der Organisation {name} nicht mehr.</translation>
    </message>
    <message>
      <source>{by} proposed another policy: {changes}</source>
      <translation>{by} hat eine andere Richtlinie vorgeschlagen: {changes}</translation>
    </message>
    <message>
      <source>The policy changed: {changes}</source>
      <translation>Die Richtlinie wurde geändert: {changes}</translation>
    </message>
    <message>
      <source>You agreed to the new policy.</source>
      <translation>Du hast der neuen Richtlinie zugestimmt.</translation>
    </message>
    <message>
      <source>Something that {by} sent was refused: {code}</source>
      <translation>Etwas von {by} wurde abgewiesen: {code}</translation>
    </message>
    <message>
      <source>Something that this version of the app does not know: {kind}</source>
      <translation>Etwas, das diese Version der App nicht kennt: {kind}</translation>
    </message>
    <message>
      <source>{name} was let in.</source>
      <translation>{name} wurde eingelassen.</translation>
    </message>
    <message>
      <source>{by} declared that {name}’s key is compromised.</source>
      <translation>{by} hat den Schlüssel von {name} für kompromittiert erklärt.</translation>
    </message>
    <message>
      <source>{by} reported that {name}’s key is compromised.</source>
      <translation>{by} hat gemeldet, dass der Schlüssel von {name} kompromittiert ist.</translation>
    </message>
    <message>
      <source>{name}’s key is no longer trusted here.</source>
      <translation>Dem Schlüssel von {name} wird hier nicht mehr vertraut.</translation>
    </message>
    <message>
      <source>more people are in the conference than the policy has room for.</source>
      <translation>in der Konferenz sind mehr Personen, als die Richtlinie zulässt.</translation>
    </message>
    <message>
      <source>Nobody waits to host this conference.</source>
      <translation>Niemand wartet darauf, diese Konferenz zu übernehmen.</translation>
    </message>
    <message>
      <source>You host this conference already.</source>
      <translation>Du bist schon Gastgeber dieser Konferenz.</translation>
    </message>
    <message>
      <source>Choose at least one person.</source>
      <translation>Wähle mindestens eine Person.</translation>
    </message>
    <message>
      <source>Give the conference a name.</source>
      <translation>Gib der Konferenz einen Namen.</translation>
    </message>
    <message numerus="yes">
      <source>The policy allows {n} people at most, you among them.</source>
      <translation>
        <numerusform>Die Richtlinie erlaubt höchstens eine Person: dich.</numerusform>
        <numerusform>Die Richtlinie erlaubt höchstens {n} Personen, dich eingeschlossen.</numerusform>
      </translation>
    </message>
    <message>
      <source>{address} does not answer: {reason}</source>
      <translation>{address} antwortet nicht: {reason}</translation>
    </message>
    <message>
      <source>This is your own certificate.</source>
      <translation>Das ist dein eigenes Zertifikat.</translation>
    </message>
    <message>
      <source>You blocked {name}. Unblock them first, under “People” in the settings.</source>
      <translation>Du hast {name} blockiert. Gib {name} zuerst in den Einstellungen unter „Personen“ frei.</translation>
    </message>
    <message>
      <source>Only somebody who is not near can be forgotten.</source>
      <translation>Vergessen werden kann nur, wer nicht in der Nähe ist.</translation>
    </message>
    <message>
      <source>{name} is near now, and cannot be invited: {reason}</source>
      <translation>{name} ist jetzt in der Nähe und kann nicht eingeladen werden: {reason}</translation>
    </message>
    <message>
      <source>Your key is in use on another device. If that is not you, report your own key as compromised in every conference, and make a new identity under “You” in the settings.</source>
      <translation>Dein Schlüssel ist auf einem anderen Gerät in Gebrauch. Wenn du das nicht bist, melde deinen Schlüssel in jeder Konferenz als kompromittiert, und lege unter „Du“ in den Einstellungen eine neue Identität an.</translation>
    </message>
    <message>
      <source>“{who}” does not wait to be let in.</source>
      <translation>„{who}“ wartet nicht darauf, eingelassen zu werden.</translation>
    </message>
    <message>
      <source>That cannot be done now: the conference is over or still starting.</source>
      <translation>Das geht jetzt nicht: Die Konferenz ist vorbei oder beginnt noch.</translation>
    </message>
    <message>
      <source>The security policy of this conference does not allow that.</source>
      <translation>Die Sicherheitsrichtlinie dieser Konferenz erlaubt das nicht.</translation>
    </message>
    <message>
      <source>There is no new policy that waits for your consent.</source>
      <translation>Es gibt keine neue Richtlinie, die auf deine Zustimmung wartet.</translation>
    </message>
    <message>
      <source>That person is not in this conference.</source>
      <translation>Diese Person ist nicht in dieser Konferenz.</translation>
    </message>
    <message>
      <source>They cannot be reached at the moment. Try again when they are near.</source>
      <translation>Die Person ist gerade nicht erreichbar. Versuche es noch einmal, wenn sie in der Nähe ist.</translation>
    </message>
    <message>
      <source>There is nothing to send: the message is empty.</source>
      <translation>Es gibt nichts zu senden: Die Nachricht ist leer.</translation>
    </message>
    <message>
      <source>The message is too long. Send it in parts of at most 8000 characters.</source>
      <translation>Die Nachricht ist zu lang. Sende sie in Teilen von höchstens 8000 Zeichen.</translation>
    </message>
    <message>
      <source>There is no such conference here.</source>
      <translation>Diese Konferenz gibt es hier nicht.</translation>
    </message>
    <message>
      <source>That invitation is no longer open. Ask for a new one.</source>
      <translation>Diese Einladung ist nicht mehr offen. Bitte um eine neue.</translation>
    </message>
    <message>
      <source>Nobody called “{who}” is near. Check the name, or add them by address.</source>
      <translation>Niemand namens „{who}“ ist in der Nähe. Prüfe den Namen, oder füge die Person über ihre Adresse hinzu.</translation>
    </message>
    <message>
      <source>Several people are called “{who}”. Choose by fingerprint.</source>
      <translation>Mehrere Personen heißen „{who}“. Wähle nach dem Fingerabdruck.</translation>
    </message>
    <message>
      <source>{name}’s key is compromised; they need a new one.</source>
      <translation>Der Schlüssel von {name} ist kompromittiert; es braucht einen neuen.</translation>
    </message>
    <message>
      <source>“{who}” is not in this conference.</source>
      <translation>„{who}“ ist nicht in dieser Konferenz.</translation>
    </message>
    <message>
      <source>Only the host of the conference can do that.</source>
      <translation>Das kann nur der Gastgeber der Konferenz.</translation>
    </message>
    <message>
      <source>You host this conference: nobody could change its key without you. Hand it over to somebody first, or end it.</source>
      <translation>Du bist Gastgeber dieser Konferenz: Ohne dich könnte niemand ihren Schlüssel wechseln. Übergib sie zuerst, oder beende sie.</translation>
    </message>
    <message>
      <source>The policy of this conference does not name {who} as host, and cannot be changed so while it lives. Name deputies when you start a conference.</source>
      <translation>Die Richtlinie dieser Konferenz nennt {who} nicht als Gastgeber und lässt sich, solange sie läuft, dahin nicht ändern. Benenne Stellvertretungen, wenn du eine Konferenz beginnst.</translation>
    </message>
    <message>
      <source>{name} hosts the conference now, so the policy has to name them. Have somebody else host it first.</source>
      <translation>{name} ist jetzt Gastgeber, deshalb muss die Richtlinie {name} nennen. Übergib die Konferenz zuerst an jemand anderen.</translation>
    </message>
    <message>
      <source>Only {name}, who made this conference, can change its policy.</source>
      <translation>Nur {name} hat diese Konferenz gegründet und kann ihre Richtlinie ändern.</translation>
    </message>
    <message>
      <source>You share no conference with them in which both have the key. Compare the safety number instead.</source>
      <translation>Ihr teilt keine Konferenz, in der beide den Schlüssel haben. Vergleicht stattdessen die Sicherheitsnummer.</translation>
    </message>
    <message>
      <source>Leave or end the conference first.</source>
      <translation>Verlasse oder beende zuerst die Konferenz.</translation>
    </message>
    <message>
      <source>You are in that conference already.</source>
      <translation>Du bist schon in dieser Konferenz.</translation>
    </message>
    <message>
      <source>A file that others can verify holds one conference. Choose a conference, or export a report.</source>
      <translation>Eine Datei, die andere prüfen können, enthält eine einzige Konferenz. Wähle eine Konferenz, oder exportiere einen Bericht.</translation>
    </message>
    <message>
      <source>An address looks like 192.0.2.7:4711 or [2001:db8::7]:4711.</source>
      <translation>Eine Adresse sieht aus wie 192.0.2.7:4711 oder [2001:db8::7]:4711.</translation>
    </message>
    <message>
      <source>Your administrator changed the settings of this app. They hold from now on; conferences that run already go on as they are.</source>
      <translation>Deine Administration hat die Einstellungen dieser App geändert. Sie gelten ab jetzt; Konferenzen, die schon laufen, gehen unverändert weiter.</translation>
    </message>
    <message>
      <source>The settings that manage this computer have mistakes, and are read strictly until they are corrected: {fault} Tell your administrator; see “msmp-gui admin show”.</source>
      <translation>Die Einstellungen, mit denen dieser Computer verwaltet wird, enthalten Fehler und werden streng ausgelegt, bis sie berichtigt sind: {fault} Sag deiner Administration Bescheid; siehe „msmp-gui admin show“.</translation>
    </message>
    <message>
      <source>Your administrator wants copies of the audit logs, which cannot be made: {reason}</source>
      <translation>Deine Administration möchte Kopien der Protokolle, die nicht gemacht werden können: {reason}</translation>
    </message>
    <message>
      <source>The host’s app may be closed, or in another network.</source>
      <translation>Vielleicht ist die App des Gastgebers geschlossen oder in einem anderen Netz.</translation>
    </message>
    <message>
      <source>A link is open for a minute at least, and a week.</source>
      <translation>Ein Link ist mindestens eine Minute offen und höchstens eine Woche.</translation>
    </message>
    <message>
      <source>This computer is not connected to a network, so nobody could come.</source>
      <translation>Dieser Computer ist mit keinem Netz verbunden, deshalb könnte niemand kommen.</translation>
    </message>
    <message>
      <source>This invitation ran out. Ask for a new one.</source>
      <translation>Diese Einladung ist abgelaufen. Bitte um eine neue.</translation>
    </message>
    <message>
      <source>This is your own link. Give it to others.</source>
      <translation>Das ist dein eigener Link. Gib ihn anderen.</translation>
    </message>
    <message>
      <source>This is not an invitation that can be read: {reason}.</source>
      <translation>Das ist keine lesbare Einladung: {reason}.</translation>
    </message>
    <message>
      <source>The file cannot be read: {reason}.</source>
      <translation>Die Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
      <source>{where}: {field}: {reason}</source>
      <translation>{where}: {field}: {reason}</translation>
    </message>
    <message>
      <source>{where}: {reason}</source>
      <translation>{where}: {reason}</translation>
    </message>
    <message>
      <source>only people with a certificate of {organisations}, and yours {own}; ask for one with “msmp-gui identity request”</source>
      <translation>nur Personen mit einem Zertifikat von {organisations}, und deines {own}; bitte mit „msmp-gui identity request“ um eines</translation>
    </message>
    <message>
      <source>these policies only: {offered}; “{policy}” is not among them</source>
      <translation>nur diese Richtlinien: {offered}; „{policy}“ ist nicht darunter</translation>
    </message>
    <message>
      <source>no organisation</source>
      <translation>keiner Organisation</translation>
    </message>
    <message>
      <source>no cipher weaker than {floor}, and the policy “{policy}” has {suites} only</source>
      <translation>kein schwächeres Verfahren als {floor}, und die Richtlinie „{policy}“ hat nur {suites}</translation>
    </message>
    <message>
      <source>for ever</source>
      <translation>für immer</translation>
    </message>
    <message>
      <source>for {span}</source>
      <translation>{span}</translation>
    </message>
    <message>
      <source>no key that lives longer than {longest}, and under the policy “{policy}” keys can live {life}</source>
      <translation>keinen Schlüssel, der länger lebt als {longest}, und unter der Richtlinie „{policy}“ leben Schlüssel {life}</translation>
    </message>
    <message>
      <source>only people with a certificate of {organisations}, and the policy “{policy}” lets others in</source>
      <translation>nur Personen mit einem Zertifikat von {organisations}, und die Richtlinie „{policy}“ lässt auch andere ein</translation>
    </message>
    <message>
      <source>{manager} allows {what}.</source>
      <translation>{manager} erlaubt {what}.</translation>
    </message>
    <message>
      <source>Your administrator allows {what}.</source>
      <translation>Deine Administration erlaubt {what}.</translation>
    </message>
    <message>
      <source>The settings of your administrator have mistakes, and are read strictly.</source>
      <translation>Die Einstellungen deiner Administration enthalten Fehler und werden streng ausgelegt.</translation>
    </message>
    <message>
      <source>Ask {contact}.</source>
      <translation>Frag {contact}.</translation>
    </message>
    <message>
      <source>only people with a certificate of {organisations}, and {name} has one that is self-signed</source>
      <translation>nur Personen mit einem Zertifikat von {organisations}, und das von {name} ist selbst signiert</translation>
    </message>
    <message>
      <source>only people with a certificate of {organisations}, which does not vouch for {name} now</source>
      <translation>nur Personen mit einem Zertifikat von {organisations}, und {name} wird davon jetzt nicht bestätigt</translation>
    </message>
    <message>
      <source>only policies that demand fresh revocation lists of {organisations}, and the policy “{policy}” does not</source>
      <translation>nur Richtlinien, die aktuelle Sperrlisten von {organisations} verlangen, und die Richtlinie „{policy}“ tut das nicht</translation>
    </message>
    <message>
      <source>is self-signed</source>
      <translation>ist selbst signiert</translation>
    </message>
    <message>
      <source>is not vouched for by it now</source>
      <translation>wird davon jetzt nicht bestätigt</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>a text of 1 to {most} characters is expected.</source>
      <translation>Erwartet wird ein Text von 1 bis {most} Zeichen.</translation>
    </message>
    <message>
      <source>Everyone near</source>
      <translation>Alle in der Nähe</translation>
    </message>
    <message>
      <source>People I know</source>
      <translation>Bekannte</translation>
    </message>
    <message>
      <source>Nobody</source>
      <translation>Niemand</translation>
    </message>
    <message>
      <source>one of {values} is expected.</source>
      <translation>Erwartet wird eines von {values}.</translation>
    </message>
    <message>
      <source>true or false is expected.</source>
      <translation>Erwartet wird true oder false.</translation>
    </message>
    <message>
      <source>a list of {least} to {most} is expected.</source>
      <translation>Erwartet wird eine Liste von {least} bis {most}.</translation>
    </message>
    <message>
      <source>a duration from {least} to {most} is expected, such as {examples}.</source>
      <translation>Erwartet wird eine Dauer von {least} bis {most}, zum Beispiel {examples}.</translation>
    </message>
    <message>
      <source>an object with {fields} is expected.</source>
      <translation>Erwartet wird ein Objekt mit {fields}.</translation>
    </message>
    <message>
      <source>this version knows no such field.</source>
      <translation>Diese Version kennt kein solches Feld.</translation>
    </message>
    <message>
      <source>the whole path of a folder is expected.</source>
      <translation>Erwartet wird der ganze Pfad eines Ordners.</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>ja</translation>
    </message>
    <message>
      <source>no</source>
      <translation>nein</translation>
    </message>
    <message>
      <source>Trusted organisations</source>
      <translation>Vertraute Organisationen</translation>
    </message>
    <message>
      <source>Authorities whose certificates are believed, in PEM or DER. Who uses the app cannot remove them.</source>
      <translation>Stellen, deren Zertifikaten geglaubt wird, in PEM oder DER. Wer die App benutzt, kann sie nicht entfernen.</translation>
    </message>
    <message>
      <source>Revocation lists</source>
      <translation>Sperrlisten</translation>
    </message>
    <message>
      <source>Lists of certificates that their authorities took back, in PEM or DER. Where they cannot be read, nobody is vouched for without a fresh list.</source>
      <translation>Listen der Zertifikate, die ihre Stellen zurückgezogen haben, in PEM oder DER. Wo sie nicht lesbar sind, wird ohne aktuelle Liste niemand bestätigt.</translation>
    </message>
    <message>
      <source>Certificates only</source>
      <translation>Nur mit Zertifikat</translation>
    </message>
    <message>
      <source>Only who has a certificate of a trusted organisation can start a conference or join one, and only policies that demand it of everybody are used.</source>
      <translation>Nur wer ein Zertifikat einer vertrauten Organisation hat, kann eine Konferenz beginnen oder ihr beitreten, und verwendet werden nur Richtlinien, die es von allen verlangen.</translation>
    </message>
    <message>
      <source>Presets on offer</source>
      <translation>Angebotene Vorlagen</translation>
    </message>
    <message>
      <source>The only presets that can be chosen for a conference; nor can files of the person’s own.</source>
      <translation>Nur diese Vorlagen lassen sich für eine Konferenz wählen; eigene Dateien auch nicht.</translation>
    </message>
    <message>
      <source>Policies of the organisation</source>
      <translation>Richtlinien der Organisation</translation>
    </message>
    <message>
      <source>Policy files (TOML), which are offered before the presets.</source>
      <translation>Richtliniendateien (TOML), die vor den Vorlagen angeboten werden.</translation>
    </message>
    <message>
      <source>Weakest cipher</source>
      <translation>Schwächstes Verfahren</translation>
    </message>
    <message>
      <source>No conference is held with a cipher weaker than this one; the best first.</source>
      <translation>Keine Konferenz verwendet ein schwächeres Verfahren als dieses; das beste zuerst.</translation>
    </message>
    <message>
      <source>Longest life of a key</source>
      <translation>Längste Lebensdauer eines Schlüssels</translation>
    </message>
    <message>
      <source>No conference is held in which keys live longer.</source>
      <translation>Keine Konferenz, in der Schlüssel länger leben.</translation>
    </message>
    <message>
      <source>Network interfaces</source>
      <translation>Netzwerkschnittstellen</translation>
    </message>
    <message>
      <source>The only network interfaces that are used.</source>
      <translation>Nur diese Netzwerkschnittstellen werden verwendet.</translation>
    </message>
    <message>
      <source>Looking for people near</source>
      <translation>Suche nach Personen in der Nähe</translation>
    </message>
    <message>
      <source>Whether this computer announces itself and looks for others near.</source>
      <translation>Ob dieser Computer sich ankündigt und nach anderen in der Nähe sucht.</translation>
    </message>
    <message>
      <source>Wide-area routers</source>
      <translation>Weitverkehrs-Router</translation>
    </message>
    <message>
      <source>Routers for conferences beyond one network, as host:port. Shown, not yet used.</source>
      <translation>Router für Konferenzen über ein einzelnes Netz hinaus, als host:port. Angezeigt, noch nicht verwendet.</translation>
    </message>
    <message>
      <source>Who may see me</source>
      <translation>Wer mich sehen darf</translation>
    </message>
    <message>
      <source>Who is told who this is: everyone near, people who are known (verified, or with a certificate of a trusted organisation), or nobody.</source>
      <translation>Wer erfährt, wer das hier ist: alle in der Nähe, Bekannte (verifiziert oder mit einem Zertifikat einer vertrauten Organisation) oder niemand.</translation>
    </message>
    <message>
      <source>Folder of audit logs</source>
      <translation>Ordner für Protokolle</translation>
    </message>
    <message>
      <source>A folder, by its whole path, into which copies of audit logs are put whenever the app starts and ends, for the organisation to verify. They are plain text: who was in which conference, and what happened to its keys; nothing that was said there.</source>
      <translation>Ein Ordner mit vollem Pfad, in den bei jedem Start und Ende der App Kopien der Protokolle kommen, damit die Organisation sie prüfen kann. Sie sind Klartext: wer in welcher Konferenz war und was mit deren Schlüsseln geschah; nichts von dem, was dort gesagt wurde.</translation>
    </message>
    <message>
      <source>Audit logs are kept for</source>
      <translation>Protokolle werden aufbewahrt für</translation>
    </message>
    <message>
      <source>Audit logs of conferences that ended longer ago are forgotten; before that, and where copies cannot be made, they are kept.</source>
      <translation>Protokolle von Konferenzen, die schon länger beendet sind, werden vergessen; vorher, und wo keine Kopien gemacht werden können, bleiben sie.</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>Aktualisierungen</translation>
    </message>
    <message>
      <source>Whether the app may look for updates. It has none of its own yet, and looks nowhere.</source>
      <translation>Ob die App nach Aktualisierungen suchen darf. Noch hat sie keine eigenen und sucht nirgends.</translation>
    </message>
    <message>
      <source>two organisations are called “{name}”.</source>
      <translation>Zwei Organisationen heißen „{name}“.</translation>
    </message>
    <message>
      <source>there is another policy called “{name}”; give this file another name.</source>
      <translation>Eine andere Richtlinie heißt schon „{name}“; gib dieser Datei einen anderen Namen.</translation>
    </message>
    <message>
      <source>the whole path of the file “{name}” is expected.</source>
      <translation>Erwartet wird der ganze Pfad der Datei „{name}“.</translation>
    </message>
    <message>
      <source>The path of a file, or PEM itself.</source>
      <translation>Der Pfad einer Datei, oder PEM selbst.</translation>
    </message>
    <message>
      <source>What people call the organisation.</source>
      <translation>Wie die Organisation genannt wird.</translation>
    </message>
    <message>
      <source>The file is longer than {most} bytes.</source>
      <translation>Die Datei ist länger als {most} Bytes.</translation>
    </message>
    <message>
      <source>The file is a link to one that is not there.</source>
      <translation>Die Datei ist ein Verweis auf eine, die es nicht gibt.</translation>
    </message>
    <message>
      <source>The file cannot be read ({error}).</source>
      <translation>Die Datei ist nicht lesbar ({error}).</translation>
    </message>
    <message>
      <source>The file is not text in UTF-8.</source>
      <translation>Die Datei ist kein Text in UTF-8.</translation>
    </message>
    <message>
      <source>Something follows after the end.</source>
      <translation>Nach dem Ende folgt noch etwas.</translation>
    </message>
    <message>
      <source>It is nested deeper than {most} levels.</source>
      <translation>Es ist tiefer als {most} Ebenen verschachtelt.</translation>
    </message>
    <message>
      <source>A value is expected here.</source>
      <translation>Hier wird ein Wert erwartet.</translation>
    </message>
    <message>
      <source>This text does not end, or has something in it that may not be.</source>
      <translation>Dieser Text endet nicht oder enthält etwas Unerlaubtes.</translation>
    </message>
    <message>
      <source>The name of a field, in double quotes, is expected here.</source>
      <translation>Hier wird der Name eines Felds erwartet, in doppelten Anführungszeichen.</translation>
    </message>
    <message>
      <source>The field “{name}” is there twice.</source>
      <translation>Das Feld „{name}“ steht zweimal da.</translation>
    </message>
    <message>
      <source>A colon is expected here.</source>
      <translation>Hier wird ein Doppelpunkt erwartet.</translation>
    </message>
    <message>
      <source>A comma or “{end}” is expected here.</source>
      <translation>Hier wird ein Komma oder „{end}“ erwartet.</translation>
    </message>
    <message>
      <source>This text has half a character in it.</source>
      <translation>Dieser Text enthält ein halbes Zeichen.</translation>
    </message>
    <message>
      <source>This is not XML.</source>
      <translation>Das ist kein XML.</translation>
    </message>
    <message>
      <source>This is not a property list that can be read.</source>
      <translation>Das ist keine lesbare Property-Liste.</translation>
    </message>
    <message>
      <source>an object is expected.</source>
      <translation>Erwartet wird ein Objekt.</translation>
    </message>
    <message>
      <source>without trust_anchors nobody could start a conference or join one.</source>
      <translation>Ohne trust_anchors könnte niemand eine Konferenz beginnen oder ihr beitreten.</translation>
    </message>
    <message>
      <source>this can be enforced only, not recommended.</source>
      <translation>Das lässt sich nur vorschreiben, nicht empfehlen.</translation>
    </message>
    <message>
      <source>people are not told who manages this computer.</source>
      <translation>Niemand erfährt so, wer diesen Computer verwaltet.</translation>
    </message>
    <message>
      <source>The registry cannot be read ({error}).</source>
      <translation>Die Registrierung ist nicht lesbar ({error}).</translation>
    </message>
    <message>
      <source>This computer is connected: {address}.</source>
      <translation>Dieser Computer ist verbunden: {address}.</translation>
    </message>
    <message>
      <source>Looking at the network…</source>
      <translation>Das Netz wird geprüft …</translation>
    </message>
    <message>
      <source>This computer is not connected to a network.</source>
      <translation>Dieser Computer ist mit keinem Netz verbunden.</translation>
    </message>
    <message>
      <source>Connect it by cable or wireless, and look again.</source>
      <translation>Verbinde ihn per Kabel oder WLAN, und prüfe noch einmal.</translation>
    </message>
    <message>
      <source>None of the network interfaces that you chose is connected.</source>
      <translation>Keine der Netzwerkschnittstellen, die du gewählt hast, ist verbunden.</translation>
    </message>
    <message>
      <source>Connect it, or choose others in the settings.</source>
      <translation>Verbinde sie, oder wähle in den Einstellungen andere.</translation>
    </message>
    <message>
      <source>Looking for others is off, or you are not to be seen.</source>
      <translation>Die Suche nach anderen ist ausgeschaltet, oder du sollst nicht gesehen werden.</translation>
    </message>
    <message>
      <source>Turn it on in the settings, or add people by address.</source>
      <translation>Schalte sie in den Einstellungen ein, oder füge Personen über ihre Adresse hinzu.</translation>
    </message>
    <message>
      <source>Announcements come through on this computer.</source>
      <translation>Ankündigungen kommen auf diesem Computer durch.</translation>
    </message>
    <message>
      <source>Announcements are blocked on this computer ({where}), so that nobody is found.</source>
      <translation>Ankündigungen sind auf diesem Computer blockiert ({where}), deshalb wird niemand gefunden.</translation>
    </message>
    <message>
      <source>Allow MSMP in the firewall of this computer: UDP port 5353 (mDNS), in and out. Until then, add people by address.</source>
      <translation>Erlaube MSMP in der Firewall dieses Computers: UDP-Port 5353 (mDNS), hinein und hinaus. Füge Personen bis dahin über ihre Adresse hinzu.</translation>
    </message>
    <message>
      <source>Nobody else is announced in this network.</source>
      <translation>Sonst ist niemand in diesem Netz angekündigt.</translation>
    </message>
    <message>
      <source>If others have the app open in the same network, it keeps devices apart (guest networks often do): use another network, or add them by address.</source>
      <translation>Wenn andere die App im selben Netz offen haben, trennt es Geräte voneinander (Gastnetze tun das oft): Nimm ein anderes Netz, oder füge sie über ihre Adresse hinzu.</translation>
    </message>
    <message>
      <source>Somebody is announced, and cannot be reached: {where}.</source>
      <translation>Jemand ist angekündigt, aber nicht erreichbar: {where}.</translation>
    </message>
    <message>
      <source>A firewall on their computer or here stops it: allow MSMP to accept connections. Or the network keeps devices apart (guest networks often do): use another network.</source>
      <translation>Eine Firewall dort oder hier verhindert es: Erlaube MSMP, Verbindungen anzunehmen. Oder das Netz trennt Geräte voneinander (Gastnetze tun das oft): Nimm ein anderes Netz.</translation>
    </message>
    <message>
      <source>Others are found and can be reached.</source>
      <translation>Andere werden gefunden und sind erreichbar.</translation>
    </message>
    <message>
      <source>The revocation list of {made} changes nothing: a newer one is known here.</source>
      <translation>Die Sperrliste vom {made} ändert nichts: Eine neuere ist hier schon bekannt.</translation>
    </message>
    <message>
      <source>There is no organisation “{name}” here.</source>
      <translation>Die Organisation „{name}“ gibt es hier nicht.</translation>
    </message>
    <message>
      <source>“{name}” was set up by your administrator, and cannot be replaced or removed here.</source>
      <translation>„{name}“ wurde von deiner Administration eingerichtet und kann hier nicht ersetzt oder entfernt werden.</translation>
    </message>
    <message>
      <source>The passphrase is too short. Take at least {least} characters.</source>
      <translation>Die Passphrase ist zu kurz. Nimm mindestens {least} Zeichen.</translation>
    </message>
    <message>
      <source>The file has another key than this profile. People would have to verify you anew.</source>
      <translation>Die Datei hat einen anderen Schlüssel als dieses Profil. Andere müssten dich neu verifizieren.</translation>
    </message>
    <message>
      <source>Your identity is for this session only: there is nothing to keep.</source>
      <translation>Deine Identität gilt nur für diese Sitzung: Es gibt nichts aufzubewahren.</translation>
    </message>
    <message>
      <source>There is neither a key nor a certificate in that file that can be read. Choose a PKCS#12 file (.p12, .pfx), or one with certificates.</source>
      <translation>In dieser Datei ist weder ein Schlüssel noch ein Zertifikat, das gelesen werden kann. Wähle eine PKCS#12-Datei (.p12, .pfx) oder eine mit Zertifikaten.</translation>
    </message>
    <message>
      <source>Host</source>
      <translation>Gastgeber</translation>
    </message>
    <message>
      <source>Deputy</source>
      <translation>Stellvertretung</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Du</translation>
    </message>
    <message>
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <source>Administrator</source>
      <translation>Administration</translation>
    </message>
    <message>
      <source>Verified</source>
      <translation>Verifiziert</translation>
    </message>
    <message>
      <source>Verified by you</source>
      <translation>Von dir verifiziert</translation>
    </message>
    <message>
      <source>Verified by number</source>
      <translation>Verifiziert per Nummer</translation>
    </message>
    <message>
      <source>Verified, read aloud</source>
      <translation>Verifiziert, vorgelesen</translation>
    </message>
    <message>
      <source>Verified by number sent</source>
      <translation>Verifiziert per Zusendung</translation>
    </message>
    <message>
      <source>Verified by QR code</source>
      <translation>Verifiziert per QR-Code</translation>
    </message>
    <message>
      <source>Verified by conference code</source>
      <translation>Verifiziert per Konferenz</translation>
    </message>
    <message>
      <source>Not verified</source>
      <translation>Nicht verifiziert</translation>
    </message>
    <message>
      <source>Confirmed by organisation</source>
      <translation>Von Organisation bestätigt</translation>
    </message>
    <message>
      <source>Key compromised</source>
      <translation>Schlüssel kompromittiert</translation>
    </message>
    <message>
      <source>Everyone</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>There is no person’s certificate in that file.</source>
      <translation>In dieser Datei ist kein Zertifikat einer Person.</translation>
    </message>
    <message numerus="yes">
      <source>{n} keys</source>
      <translation>
        <numerusform>ein Schlüssel</numerusform>
        <numerusform>{n} Schlüssel</numerusform>
      </translation>
    </message>
    <message>
      <source>“{title}”</source>
      <translation>„{title}“</translation>
    </message>
    <message>
      <source>“{title}” is “{words}”</source>
      <translation>„{title}“ auf „{words}“ steht</translation>
    </message>
    <message>
      <source>Roles and safety</source>
      <translation>Rollen und Sicherheit</translation>
    </message>
    <message>
      <source>Handing out keys</source>
      <translation>Schlüssel verteilen</translation>
    </message>
    <message>
      <source>Who gets in</source>
      <translation>Wer hineinkommt</translation>
    </message>
    <message>
      <source>Changing the key</source>
      <translation>Schlüssel wechseln</translation>
    </message>
    <message>
      <source>Compromised keys</source>
      <translation>Kompromittierte Schlüssel</translation>
    </message>
    <message>
      <source>Who holds which role, which certificates and ciphers are accepted.</source>
      <translation>Wer welche Rolle hat, welche Zertifikate und Verfahren gelten.</translation>
    </message>
    <message>
      <source>Who hands out keys, and how.</source>
      <translation>Wer Schlüssel verteilt, und wie.</translation>
    </message>
    <message>
      <source>Who gets in.</source>
      <translation>Wer hineinkommt.</translation>
    </message>
    <message>
      <source>When the key changes, and how.</source>
      <translation>Wann der Schlüssel wechselt, und wie.</translation>
    </message>
    <message>
      <source>What happens when a key is compromised.</source>
      <translation>Was geschieht, wenn ein Schlüssel kompromittiert ist.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>In one sentence</source>
      <translation>In einem Satz</translation>
    </message>
    <message>
      <source>Deputies</source>
      <translation>Stellvertretungen</translation>
    </message>
    <message>
      <source>A deputy takes over after</source>
      <translation>Eine Stellvertretung übernimmt nach</translation>
    </message>
    <message>
      <source>Organisations</source>
      <translation>Organisationen</translation>
    </message>
    <message>
      <source>Ciphers</source>
      <translation>Verfahren</translation>
    </message>
    <message>
      <source>Who makes the key</source>
      <translation>Wer den Schlüssel macht</translation>
    </message>
    <message>
      <source>Who may send</source>
      <translation>Wer senden darf</translation>
    </message>
    <message>
      <source>People who may send</source>
      <translation>Personen, die senden dürfen</translation>
    </message>
    <message>
      <source>Comparing the code</source>
      <translation>Code vergleichen</translation>
    </message>
    <message>
      <source>Number of people</source>
      <translation>Anzahl der Personen</translation>
    </message>
    <message>
      <source>What it is about</source>
      <translation>Worum es geht</translation>
    </message>
    <message>
      <source>Changing this policy later</source>
      <translation>Diese Richtlinie später ändern</translation>
    </message>
    <message>
      <source>Who hands out keys</source>
      <translation>Wer Schlüssel verteilt</translation>
    </message>
    <message>
      <source>People who hand out keys</source>
      <translation>Personen, die Schlüssel verteilen</translation>
    </message>
    <message>
      <source>People can be invited</source>
      <translation>Personen können eingeladen werden</translation>
    </message>
    <message>
      <source>People can ask to get in</source>
      <translation>Personen können um Einlass bitten</translation>
    </message>
    <message>
      <source>The host lets each person in</source>
      <translation>Der Gastgeber lässt jede Person selbst ein</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>Regel</translation>
    </message>
    <message>
      <source>Keys that never get in</source>
      <translation>Schlüssel, die nie hineinkommen</translation>
    </message>
    <message>
      <source>A key lives at most</source>
      <translation>Ein Schlüssel lebt höchstens</translation>
    </message>
    <message>
      <source>A key protects at most</source>
      <translation>Ein Schlüssel schützt höchstens</translation>
    </message>
    <message>
      <source>Personal keys are renewed every</source>
      <translation>Erneuerung der persönlichen Schlüssel</translation>
    </message>
    <message>
      <source>Who may ask for a new key</source>
      <translation>Wer einen neuen Schlüssel verlangen darf</translation>
    </message>
    <message>
      <source>Newcomers are gathered for</source>
      <translation>Neue Mitglieder werden gesammelt für</translation>
    </message>
    <message>
      <source>A new key waits at most</source>
      <translation>Ein neuer Schlüssel wartet höchstens</translation>
    </message>
    <message>
      <source>The old key is accepted for</source>
      <translation>Der alte Schlüssel gilt noch für</translation>
    </message>
    <message>
      <source>Confirming a new key</source>
      <translation>Einen neuen Schlüssel bestätigen</translation>
    </message>
    <message>
      <source>Who does not confirm in time</source>
      <translation>Wer nicht rechtzeitig bestätigt</translation>
    </message>
    <message>
      <source>Who may declare a key compromised</source>
      <translation>Wer einen Schlüssel für kompromittiert erklären darf</translation>
    </message>
    <message>
      <source>How the conference goes on</source>
      <translation>Wie die Konferenz weitergeht</translation>
    </message>
    <message>
      <source>What people are offered it as, and what everyone invited sees.</source>
      <translation>Unter diesem Namen wird sie angeboten, und alle Eingeladenen sehen ihn.</translation>
    </message>
    <message>
      <source>What it is for. It stands below its name where you choose a policy.</source>
      <translation>Wofür sie ist. Es steht unter ihrem Namen, wo du eine Richtlinie wählst.</translation>
    </message>
    <message>
      <source>Who contributes to each key beside the host.</source>
      <translation>Wer neben dem Gastgeber zu jedem Schlüssel beiträgt.</translation>
    </message>
    <message>
      <source>Everybody who is in can read; this says who may send.</source>
      <translation>Wer drin ist, kann lesen; hier steht, wer senden darf.</translation>
    </message>
    <message>
      <source>Fingerprints of those who may send beside the host.</source>
      <translation>Fingerabdrücke derer, die neben dem Gastgeber senden dürfen.</translation>
    </message>
    <message>
      <source>What people do before anything is sent, to be sure that nobody is in between.</source>
      <translation>Was alle tun, bevor etwas gesendet wird, um sicher zu sein, dass niemand dazwischen ist.</translation>
    </message>
    <message>
      <source>How many people there may be, the host among them.</source>
      <translation>Wie viele Personen es sein dürfen, den Gastgeber eingeschlossen.</translation>
    </message>
    <message>
      <source>What the key protects, such as “financial”; may be empty.</source>
      <translation>Was der Schlüssel schützt, etwa „Finanzen“; darf leer sein.</translation>
    </message>
    <message>
      <source>Whether the policy may change while a conference lives.</source>
      <translation>Ob sich die Richtlinie ändern darf, solange eine Konferenz läuft.</translation>
    </message>
    <message>
      <source>Fingerprints of those who take over when the host falls silent, the first choice first. They hold what the host holds.</source>
      <translation>Fingerabdrücke derer, die übernehmen, wenn der Gastgeber verstummt, die erste Wahl zuerst. Sie haben, was der Gastgeber hat.</translation>
    </message>
    <message>
      <source>For how long the host has to be silent before the first deputy takes over; deputies may also be chosen when a conference begins.</source>
      <translation>Wie lange der Gastgeber still sein muss, bis die erste Stellvertretung übernimmt; Stellvertretungen lassen sich auch zu Beginn einer Konferenz wählen.</translation>
    </message>
    <message>
      <source>Certificate authorities whose certificates are believed, with the kinds of keys, the length of path and the revocation lists that are wanted of each.</source>
      <translation>Zertifizierungsstellen, deren Zertifikaten geglaubt wird, mit den Arten von Schlüsseln, der Länge des Pfads und den Sperrlisten, die von jeder verlangt werden.</translation>
    </message>
    <message>
      <source>Ciphers that are good enough, the best first.</source>
      <translation>Verfahren, die gut genug sind, das beste zuerst.</translation>
    </message>
    <message>
      <source>Whoever hands out keys can invite people and let them in.</source>
      <translation>Wer Schlüssel verteilt, kann Personen einladen und einlassen.</translation>
    </message>
    <message>
      <source>Fingerprints of those who hand out keys beside the host.</source>
      <translation>Fingerabdrücke derer, die neben dem Gastgeber Schlüssel verteilen.</translation>
    </message>
    <message>
      <source>The host, or who hands out keys, asks people in.</source>
      <translation>Der Gastgeber, oder wer Schlüssel verteilt, lädt Personen ein.</translation>
    </message>
    <message>
      <source>Who knows of the conference can ask, without an invitation.</source>
      <translation>Wer von der Konferenz weiß, kann ohne Einladung fragen.</translation>
    </message>
    <message>
      <source>Each one waits until the host lets them in by hand.</source>
      <translation>Jede Person wartet, bis der Gastgeber sie von Hand einlässt.</translation>
    </message>
    <message>
      <source>A rule is made of “invited”, “anyone”, certificate fields such as O = "Acme Inc", CN = "*.acme.com", issuer = "…", key = …, address in 10.1.0.0/16, joined by and, or, not and parentheses.</source>
      <translation>Eine Regel besteht aus „invited“, „anyone“, Feldern des Zertifikats wie O = "Acme Inc", CN = "*.acme.com", issuer = "…", key = …, address in 10.1.0.0/16, verbunden durch and, or, not und Klammern.</translation>
    </message>
    <message>
      <source>Fingerprints of those who never get in, whatever the rule says.</source>
      <translation>Fingerabdrücke derer, die nie hineinkommen, was immer die Regel sagt.</translation>
    </message>
    <message>
      <source>The longest life of a key.</source>
      <translation>Die längste Lebensdauer eines Schlüssels.</translation>
    </message>
    <message>
      <source>How much data one key protects at most.</source>
      <translation>Wie viele Daten ein Schlüssel höchstens schützt.</translation>
    </message>
    <message>
      <source>How often each person’s own keys are drawn anew.</source>
      <translation>Wie oft die eigenen Schlüssel jeder Person neu gezogen werden.</translation>
    </message>
    <message>
      <source>Who may have the key changed at any time.</source>
      <translation>Wer den Schlüssel jederzeit wechseln lassen darf.</translation>
    </message>
    <message>
      <source>People who join within this time share one key change.</source>
      <translation>Wer innerhalb dieser Zeit beitritt, teilt sich einen Schlüsselwechsel.</translation>
    </message>
    <message>
      <source>How long a new key waits at most for people to confirm it.</source>
      <translation>Wie lange ein neuer Schlüssel höchstens auf Bestätigungen wartet.</translation>
    </message>
    <message>
      <source>For how long the old key is still accepted after a change.</source>
      <translation>Wie lange der alte Schlüssel nach einem Wechsel noch gilt.</translation>
    </message>
    <message>
      <source>Who says that they have a new key before it is used.</source>
      <translation>Wer bestätigt, einen neuen Schlüssel zu haben, bevor er verwendet wird.</translation>
    </message>
    <message>
      <source>What happens with those who can be reached and do not confirm.</source>
      <translation>Was mit denen geschieht, die erreichbar sind und nicht bestätigen.</translation>
    </message>
    <message>
      <source>Who may declare somebody’s key compromised. One’s own key can always be declared so.</source>
      <translation>Wer den Schlüssel anderer für kompromittiert erklären darf. Für den eigenen gilt das immer.</translation>
    </message>
    <message>
      <source>What is done about the keys after one was compromised.</source>
      <translation>Was mit den Schlüsseln geschieht, nachdem einer kompromittiert wurde.</translation>
    </message>
    <message>
      <source>Only people who are invited</source>
      <translation>Nur Eingeladene</translation>
    </message>
    <message>
      <source>Anyone who is asked, or who asks</source>
      <translation>Alle, die gefragt werden oder fragen</translation>
    </message>
    <message>
      <source>never</source>
      <translation>nie</translation>
    </message>
    <message>
      <source>for as long as nobody comes or goes</source>
      <translation>solange niemand kommt oder geht</translation>
    </message>
    <message>
      <source>any amount</source>
      <translation>beliebig viel</translation>
    </message>
    <message>
      <source>only when asked for</source>
      <translation>nur auf Verlangen</translation>
    </message>
    <message>
      <source>Everyone together</source>
      <translation>Alle gemeinsam</translation>
    </message>
    <message>
      <source>The host and those there from the start</source>
      <translation>Der Gastgeber und alle vom Anfang</translation>
    </message>
    <message>
      <source>The host and one other member</source>
      <translation>Der Gastgeber und ein weiteres Mitglied</translation>
    </message>
    <message>
      <source>The host alone</source>
      <translation>Der Gastgeber allein</translation>
    </message>
    <message>
      <source>The host and named people</source>
      <translation>Gastgeber und genannte Personen</translation>
    </message>
    <message>
      <source>Only the host</source>
      <translation>Nur der Gastgeber</translation>
    </message>
    <message>
      <source>Nothing has to be compared</source>
      <translation>Nichts muss verglichen werden</translation>
    </message>
    <message>
      <source>Everyone compares the conference’s code first</source>
      <translation>Alle vergleichen zuerst den Code der Konferenz</translation>
    </message>
    <message>
      <source>It never changes</source>
      <translation>Sie ändert sich nie</translation>
    </message>
    <message>
      <source>It can only become stricter</source>
      <translation>Sie kann nur strenger werden</translation>
    </message>
    <message>
      <source>It can change; people are asked before it becomes weaker</source>
      <translation>Sie kann sich ändern; vor einer Abschwächung werden alle gefragt</translation>
    </message>
    <message>
      <source>X-Wing (quantum-safe)</source>
      <translation>X-Wing (quantensicher)</translation>
    </message>
    <message>
      <source>P-384</source>
      <translation>P-384</translation>
    </message>
    <message>
      <source>X25519</source>
      <translation>X25519</translation>
    </message>
    <message>
      <source>P-256</source>
      <translation>P-256</translation>
    </message>
    <message>
      <source>Everyone who is in</source>
      <translation>Alle, die drin sind</translation>
    </message>
    <message>
      <source>Everyone confirms it</source>
      <translation>Alle bestätigen ihn</translation>
    </message>
    <message>
      <source>Nobody has to confirm it</source>
      <translation>Niemand muss ihn bestätigen</translation>
    </message>
    <message>
      <source>The others go on, and they catch up</source>
      <translation>Die anderen machen weiter, sie kommen nach</translation>
    </message>
    <message>
      <source>The key waits for them</source>
      <translation>Der Schlüssel wartet auf sie</translation>
    </message>
    <message>
      <source>They are put out</source>
      <translation>Sie werden ausgeschlossen</translation>
    </message>
    <message>
      <source>The host decides</source>
      <translation>Der Gastgeber entscheidet</translation>
    </message>
    <message>
      <source>With a new key, in one message</source>
      <translation>Neuer Schlüssel, eine Nachricht</translation>
    </message>
    <message>
      <source>With all keys drawn anew</source>
      <translation>Alle Schlüssel neu gezogen</translation>
    </message>
    <message>
      <source>The file {file} is longer than {most} bytes.</source>
      <translation>Die Datei {file} ist länger als {most} Bytes.</translation>
    </message>
    <message>
      <source>That is a signed policy, of one conference. “msmp-gui policy show --text” writes what it says as the text of another one.</source>
      <translation>Das ist eine signierte Richtlinie, die einer bestimmten Konferenz. „msmp-gui policy show --text“ schreibt, was in ihr steht, als Text für eine andere.</translation>
    </message>
    <message>
      <source>The policy names somebody else as its owner than {name}, who signed it.</source>
      <translation>Die Richtlinie nennt jemand anderen als Eigentümer als {name}, von wem sie signiert ist.</translation>
    </message>
    <message>
      <source>The file {file} cannot be read.</source>
      <translation>Die Datei {file} kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The policy file is not text in UTF-8.</source>
      <translation>Die Richtliniendatei ist kein Text in UTF-8.</translation>
    </message>
    <message>
      <source>This is not a policy that {name} signed: {cause}.</source>
      <translation>Das ist keine Richtlinie, die {name} signiert hat: {cause}.</translation>
    </message>
    <message>
      <source>This is not a signed policy that can be read: {cause}.</source>
      <translation>Das ist keine lesbare signierte Richtlinie: {cause}.</translation>
    </message>
    <message>
      <source>The owner’s certificate cannot be used: {cause}</source>
      <translation>Das Zertifikat des Eigentümers kann nicht verwendet werden: {cause}</translation>
    </message>
    <message>
      <source>milliseconds</source>
      <translation>Millisekunden</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>Sekunden</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <source>hours</source>
      <translation>Stunden</translation>
    </message>
    <message>
      <source>days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <source>bytes</source>
      <translation>Bytes</translation>
    </message>
    <message>
      <source>kilobytes</source>
      <translation>Kilobytes</translation>
    </message>
    <message>
      <source>megabytes</source>
      <translation>Megabytes</translation>
    </message>
    <message>
      <source>gigabytes</source>
      <translation>Gigabytes</translation>
    </message>
    <message>
      <source>terabytes</source>
      <translation>Terabytes</translation>
    </message>
    <message>
      <source>What this policy is called, and what it is for.</source>
      <translation>Wie diese Richtlinie heißt, und wofür sie ist.</translation>
    </message>
    <message>
      <source>{name} can host the conference.</source>
      <translation>{name} kann Gastgeber der Konferenz sein.</translation>
    </message>
    <message>
      <source>{name} can no longer host it.</source>
      <translation>{name} kann nicht mehr Gastgeber sein.</translation>
    </message>
    <message numerus="yes">
      <source>{n} own policies is the most. Delete one first.</source>
      <translation>
        <numerusform>Mehr als eine eigene Richtlinie geht nicht. Lösche sie zuerst.</numerusform>
        <numerusform>Mehr als {n} eigene Richtlinien gehen nicht. Lösche zuerst eine.</numerusform>
      </translation>
    </message>
    <message>
      <source>There is no own policy “{name}” here.</source>
      <translation>Die eigene Richtlinie „{name}“ gibt es hier nicht.</translation>
    </message>
    <message>
      <source>a policy’s name is one line of visible characters.</source>
      <translation>Der Name einer Richtlinie ist eine Zeile sichtbarer Zeichen.</translation>
    </message>
    <message>
      <source>“{name}” comes with the app. Choose another name.</source>
      <translation>„{name}“ gehört zur App. Wähle einen anderen Namen.</translation>
    </message>
    <message>
      <source>you have a policy “{name}” already. Choose another name, or edit it.</source>
      <translation>Du hast schon eine Richtlinie „{name}“. Wähle einen anderen Namen, oder bearbeite sie.</translation>
    </message>
    <message>
      <source>This time only: {text}</source>
      <translation>Nur dieses Mal: {text}</translation>
    </message>
    <message>
      <source>There is no policy “{policy}”: neither a preset ({names}) nor a file to be read.</source>
      <translation>Die Richtlinie „{policy}“ gibt es nicht: weder als Vorlage ({names}) noch als lesbare Datei.</translation>
    </message>
    <message>
      <source>Who gets in is decided by a rule: {rule}</source>
      <translation>Wer hineinkommt, entscheidet eine Regel: {rule}</translation>
    </message>
    <message>
      <source>The host alone makes the key.</source>
      <translation>Der Gastgeber allein macht den Schlüssel.</translation>
    </message>
    <message>
      <source>The key changes whenever somebody comes or goes, and after {period} at the latest.</source>
      <translation>Der Schlüssel wechselt, sobald jemand kommt oder geht, und spätestens nach {period}.</translation>
    </message>
    <message>
      <source>A new key is used without waiting for anyone to confirm it.</source>
      <translation>Ein neuer Schlüssel wird verwendet, ohne auf Bestätigungen zu warten.</translation>
    </message>
    <message>
      <source>The host decides about a key that is reported compromised; you can always report your own.</source>
      <translation>Über einen als kompromittiert gemeldeten Schlüssel entscheidet der Gastgeber; den eigenen kannst du immer melden.</translation>
    </message>
    <message numerus="yes">
      <source>If the host cannot be reached, one of {n} deputies takes over.</source>
      <translation>
        <numerusform>Ist der Gastgeber nicht erreichbar, übernimmt eine Stellvertretung.</numerusform>
        <numerusform>Ist der Gastgeber nicht erreichbar, übernimmt eine von {n} Stellvertretungen.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everyone takes part in making the key, so nobody can choose it alone.</source>
      <translation>Alle wirken an dem Schlüssel mit, niemand kann ihn allein bestimmen.</translation>
    </message>
    <message>
      <source>The host and the first member make the key together.</source>
      <translation>Der Gastgeber und das erste Mitglied machen den Schlüssel gemeinsam.</translation>
    </message>
    <message>
      <source>The host and those who were there from the start make the key together.</source>
      <translation>Der Gastgeber und alle, die von Anfang an dabei sind, machen den Schlüssel gemeinsam.</translation>
    </message>
    <message>
      <source>The key changes whenever somebody comes or goes.</source>
      <translation>Der Schlüssel wechselt, sobald jemand kommt oder geht.</translation>
    </message>
    <message>
      <source>Everyone confirms each new key, and you see who has not.</source>
      <translation>Alle bestätigen jeden neuen Schlüssel, und du siehst, wer es nicht getan hat.</translation>
    </message>
    <message>
      <source>Anyone can report a compromised key; the conference goes on without it at once.</source>
      <translation>Alle können einen kompromittierten Schlüssel melden; die Konferenz geht sofort ohne ihn weiter.</translation>
    </message>
    <message>
      <source>Nothing is sent before you have compared the code with everyone.</source>
      <translation>Nichts wird gesendet, bevor du den Code mit allen verglichen hast.</translation>
    </message>
    <message>
      <source>Only people whom the host invites get in.</source>
      <translation>Nur wer vom Gastgeber eingeladen ist, kommt hinein.</translation>
    </message>
    <message>
      <source>Only people who are invited get in; others may invite for the host.</source>
      <translation>Nur Eingeladene kommen hinein; andere dürfen für den Gastgeber einladen.</translation>
    </message>
    <message>
      <source>Anybody who asks gets in.</source>
      <translation>Wer fragt, kommt hinein.</translation>
    </message>
    <message>
      <source>Anybody who is asked gets in.</source>
      <translation>Wer gefragt wird, kommt hinein.</translation>
    </message>
    <message>
      <source>The host lets each person in by hand.</source>
      <translation>Der Gastgeber lässt jede Person von Hand ein.</translation>
    </message>
    <message>
      <source>After a compromised key, everyone is given entirely new keys.</source>
      <translation>Nach einem kompromittierten Schlüssel bekommen alle völlig neue Schlüssel.</translation>
    </message>
    <message>
      <source>Who does not confirm a key in time is put out.</source>
      <translation>Wer einen Schlüssel nicht rechtzeitig bestätigt, wird ausgeschlossen.</translation>
    </message>
    <message>
      <source>A new key waits until everyone who is there has confirmed it.</source>
      <translation>Ein neuer Schlüssel wartet, bis alle Anwesenden ihn bestätigt haben.</translation>
    </message>
    <message>
      <source>Only the host can send; everyone else reads.</source>
      <translation>Nur der Gastgeber kann senden; alle anderen lesen.</translation>
    </message>
    <message numerus="yes">
      <source>Only the host and {n} named people can send.</source>
      <translation>
        <numerusform>Nur der Gastgeber und eine genannte Person können senden.</numerusform>
        <numerusform>Nur der Gastgeber und {n} genannte Personen können senden.</numerusform>
      </translation>
    </message>
    <message>
      <source>Not connected: of the network interfaces that you chose ({names}), none is there or has an address. Others are not used.</source>
      <translation>Nicht verbunden: Von den Netzwerkschnittstellen, die du gewählt hast ({names}), ist keine da oder hat eine Adresse. Andere werden nicht verwendet.</translation>
    </message>
    <message>
      <source>There is no such network interface.</source>
      <translation>Diese Netzwerkschnittstelle gibt es nicht.</translation>
    </message>
    <message>
      <source>This start of the app was told which network interfaces to use.</source>
      <translation>Diesem Start der App wurde gesagt, welche Netzwerkschnittstellen sie verwenden soll.</translation>
    </message>
    <message>
      <source>{name} did not let you in: {reason}</source>
      <translation>{name} hat dich nicht eingelassen: {reason}</translation>
    </message>
    <message>
      <source>{name} invites you, and your app cannot join: {reason}</source>
      <translation>{name} lädt dich ein, aber deine App kann nicht beitreten: {reason}</translation>
    </message>
    <message>
      <source>{name} invites you, and you cannot join: {reason}</source>
      <translation>{name} lädt dich ein, aber du kannst nicht beitreten: {reason}</translation>
    </message>
    <message>
      <source>This link is no longer open. Ask for a new one.</source>
      <translation>Dieser Link ist nicht mehr offen. Bitte um einen neuen.</translation>
    </message>
    <message>
      <source>This conference is hosted by somebody else now. Ask them for a new link.</source>
      <translation>Gastgeber dieser Konferenz ist jetzt jemand anderes. Bitte dort um einen neuen Link.</translation>
    </message>
    <message>
      <source>Too many people wait to be let in. Try again later.</source>
      <translation>Zu viele Personen warten auf Einlass. Versuche es später noch einmal.</translation>
    </message>
    <message>
      <source>The host did not let you in.</source>
      <translation>Der Gastgeber hat dich nicht eingelassen.</translation>
    </message>
    <message>
      <source>refused: {why}</source>
      <translation>abgelehnt: {why}</translation>
    </message>
    <message>
      <source>allowed: {why}</source>
      <translation>erlaubt: {why}</translation>
    </message>
    <message>
      <source>The key cannot change and nobody can be removed until the host is back. To go on without {host}, start the conference again.</source>
      <translation>Bis der Gastgeber zurück ist, wechselt der Schlüssel nicht, und niemand kann entfernt werden. Um ohne {host} weiterzumachen, beginne die Konferenz neu.</translation>
    </message>
    <message>
      <source>{host}, who hosts this conference, can no longer be reached.</source>
      <translation>{host} ist Gastgeber dieser Konferenz und nicht mehr erreichbar.</translation>
    </message>
    <message>
      <source>Nothing yet: you can go on talking under the key that everyone has.</source>
      <translation>Noch nichts: Mit dem Schlüssel, den alle haben, könnt ihr weiterreden.</translation>
    </message>
    <message>
      <source>Start the conference again without {host}.</source>
      <translation>Beginne die Konferenz ohne {host} neu.</translation>
    </message>
    <message>
      <source>{host}, who hosts this conference, can no longer be trusted.</source>
      <translation>{host} ist Gastgeber dieser Konferenz und nicht mehr vertrauenswürdig.</translation>
    </message>
    <message>
      <source>{reason} Nothing more is sent under the key that they made.</source>
      <translation>{reason} Mit dem Schlüssel des Gastgebers wird nichts mehr gesendet.</translation>
    </message>
    <message>
      <source>The host shows different people different conferences.</source>
      <translation>Der Gastgeber zeigt verschiedenen Personen verschiedene Konferenzen.</translation>
    </message>
    <message>
      <source>What does not fit together was refused here.</source>
      <translation>Was nicht zusammenpasst, wurde hier abgewiesen.</translation>
    </message>
    <message>
      <source>Do not send anything confidential. Compare the conference code with the others by another way, and leave if it differs.</source>
      <translation>Sende nichts Vertrauliches. Vergleiche den Code der Konferenz mit den anderen auf anderem Weg, und verlasse sie, wenn er abweicht.</translation>
    </message>
    <message>
      <source>{host}’s computer asked for something that the policy does not allow.</source>
      <translation>Der Computer von {host} hat etwas verlangt, das die Richtlinie nicht erlaubt.</translation>
    </message>
    <message>
      <source>It was refused.</source>
      <translation>Es wurde abgewiesen.</translation>
    </message>
    <message>
      <source>Ask {host} whether their app is up to date.</source>
      <translation>Frag {host}, ob die App dort aktuell ist.</translation>
    </message>
    <message>
      <source>{name} wants to make this conference’s policy weaker.</source>
      <translation>{name} möchte die Richtlinie dieser Konferenz abschwächen.</translation>
    </message>
    <message>
      <source>Nothing was changed yet. What would be new: {what}</source>
      <translation>Noch wurde nichts geändert. Neu wäre: {what}</translation>
    </message>
    <message>
      <source>Agree if that is fine for you. If it is not, leave the conference.</source>
      <translation>Stimme zu, wenn du damit einverstanden bist. Wenn nicht, verlasse die Konferenz.</translation>
    </message>
    <message>
      <source>{name} wants to join.</source>
      <translation>{name} möchte beitreten.</translation>
    </message>
    <message>
      <source>The policy lets them in, if you approve it.</source>
      <translation>Die Richtlinie lässt es zu, wenn du zustimmst.</translation>
    </message>
    <message>
      <source>Let {name} in, or turn them down.</source>
      <translation>Lass {name} ein, oder weise {name} ab.</translation>
    </message>
    <message>
      <source>{name} was not let in.</source>
      <translation>{name} wurde nicht eingelassen.</translation>
    </message>
    <message>
      <source>What the policy says: {reason}.</source>
      <translation>Was die Richtlinie sagt: {reason}.</translation>
    </message>
    <message>
      <source>Invite {name} again when that is settled.</source>
      <translation>Lade {name} wieder ein, wenn das geklärt ist.</translation>
    </message>
    <message>
      <source>{name}’s certificate does not hold any more.</source>
      <translation>Das Zertifikat von {name} gilt nicht mehr.</translation>
    </message>
    <message>
      <source>{reason} {host}, who hosts, has not put {name} out.</source>
      <translation>{reason} {host} ist Gastgeber und hat {name} nicht ausgeschlossen.</translation>
    </message>
    <message>
      <source>Tell {host}, who can remove {name}, or leave. Until then {name} reads what is said.</source>
      <translation>Sag es {host}, der {name} entfernen kann, oder verlass die Konferenz. Bis dahin liest {name}, was gesagt wird.</translation>
    </message>
    <message>
      <source>Messages by {name} are missing.</source>
      <translation>Nachrichten von {name} fehlen.</translation>
    </message>
    <message>
      <source>Everyone was asked for them, and nobody has them.</source>
      <translation>Alle wurden danach gefragt, und niemand hat sie.</translation>
    </message>
    <message>
      <source>Ask {name} to say it again.</source>
      <translation>Bitte {name}, es noch einmal zu sagen.</translation>
    </message>
    <message>
      <source>Ask {by} what happened. If it is true, choose “Report compromise…” for {name}.</source>
      <translation>Frag {by}, was passiert ist. Wenn es stimmt, wähle bei {name} „Kompromittierung melden …“.</translation>
    </message>
    <message>
      <source>Nothing was changed yet; somebody else may be reading along.</source>
      <translation>Noch wurde nichts geändert; vielleicht liest jemand anderes mit.</translation>
    </message>
    <message>
      <source>Do not trust messages marked as questioned, and speak with {name} by another way before you invite them again with a new key.</source>
      <translation>Vertraue keinen als fraglich markierten Nachrichten, und sprich mit {name} auf anderem Weg, bevor du mit einem neuen Schlüssel erneut einlädst.</translation>
    </message>
    <message>
      <source>Decide whether to go on here. Do not trust messages marked as questioned, and speak with {name} by another way before you invite them again with a new key.</source>
      <translation>Entscheide, ob es hier weitergehen soll. Vertraue keinen als fraglich markierten Nachrichten, und sprich mit {name} auf anderem Weg, bevor du mit einem neuen Schlüssel erneut einlädst.</translation>
    </message>
    <message>
      <source>{name} is no longer in the conference. {name}’s key is no longer trusted on this computer.</source>
      <translation>{name} ist nicht mehr in der Konferenz. Dem Schlüssel von {name} wird auf diesem Computer nicht mehr vertraut.</translation>
    </message>
    <message>
      <source>{name} was removed at once, the key was changed, and {name}’s key is no longer trusted on this computer.</source>
      <translation>{name} wurde sofort entfernt, der Schlüssel gewechselt, und dem Schlüssel von {name} wird auf diesem Computer nicht mehr vertraut.</translation>
    </message>
    <message>
      <source>{name}’s key is compromised.</source>
      <translation>Der Schlüssel von {name} ist kompromittiert.</translation>
    </message>
    <message>
      <source>Make a new identity under “You” in the settings.</source>
      <translation>Lege unter „Du“ in den Einstellungen eine neue Identität an.</translation>
    </message>
    <message>
      <source>Speak with {host} by another way. If somebody else may have your key, make a new identity.</source>
      <translation>Sprich mit {host} auf anderem Weg. Wenn jemand anderes deinen Schlüssel haben könnte, lege eine neue Identität an.</translation>
    </message>
    <message>
      <source>Your key was reported compromised.</source>
      <translation>Dein Schlüssel wurde als kompromittiert gemeldet.</translation>
    </message>
    <message>
      <source>You were removed from the conference, and its keys were erased here.</source>
      <translation>Du wurdest aus der Konferenz entfernt, und ihre Schlüssel wurden hier gelöscht.</translation>
    </message>
    <message>
      <source>The others were told, and the conference ended: they can begin it without you.</source>
      <translation>Die anderen haben es erfahren, und die Konferenz ist beendet: sie können sie ohne dich neu beginnen.</translation>
    </message>
    <message>
      <source>You report that {name}’s key is compromised.</source>
      <translation>Du meldest den Schlüssel von {name} als kompromittiert.</translation>
    </message>
    <message>
      <source>{by} reports that {name}’s key is compromised.</source>
      <translation>{by} meldet, dass der Schlüssel von {name} kompromittiert ist.</translation>
    </message>
    <message>
      <source>Nothing was changed yet: the host cannot be reached, and is told once it can.</source>
      <translation>Noch wurde nichts geändert: Der Gastgeber ist nicht erreichbar und erfährt es, sobald es wieder geht.</translation>
    </message>
    <message>
      <source>Until then, be careful with what you say here.</source>
      <translation>Sei bis dahin vorsichtig mit dem, was du hier sagst.</translation>
    </message>
    <message>
      <source>Nothing was changed yet: you decide, as the host.</source>
      <translation>Noch wurde nichts geändert: Du entscheidest als Gastgeber.</translation>
    </message>
    <message>
      <source>Ask {by} what happened. If it is true, report your own key: the conference ends with that.</source>
      <translation>Frag {by}, was passiert ist. Wenn es stimmt, melde deinen eigenen Schlüssel: Damit endet die Konferenz.</translation>
    </message>
    <message>
      <source>Ask {name} by another way. If it is true, leave, and begin a new conference without {name}.</source>
      <translation>Frag {name} auf anderem Weg. Wenn es stimmt, verlass die Konferenz, und beginne eine neue ohne {name}.</translation>
    </message>
    <message>
      <source>Nothing was changed: nobody can put the host out.</source>
      <translation>Es wurde nichts geändert: Niemand kann den Gastgeber ausschließen.</translation>
    </message>
    <message>
      <source>Your key is in use on another device.</source>
      <translation>Dein Schlüssel ist auf einem anderen Gerät in Gebrauch.</translation>
    </message>
    <message>
      <source>{name}’s key is in use on two devices at the same time.</source>
      <translation>Der Schlüssel von {name} ist auf zwei Geräten gleichzeitig in Gebrauch.</translation>
    </message>
    <message>
      <source>If that is not you, report your own key as compromised, and make a new identity.</source>
      <translation>Wenn du das nicht bist, melde deinen Schlüssel als kompromittiert, und lege eine neue Identität an.</translation>
    </message>
    <message>
      <source>Ask {name} by another way whether both are theirs. If not, report the key as compromised.</source>
      <translation>Frag {name} auf anderem Weg, ob beide Geräte dazugehören. Wenn nicht, melde den Schlüssel als kompromittiert.</translation>
    </message>
    <message>
      <source>Until the host decides, do not rely on what {name} said.</source>
      <translation>Bis der Gastgeber entscheidet, verlass dich nicht auf das, was {name} gesagt hat.</translation>
    </message>
    <message>
      <source>Until the host decides, be careful with what you say here.</source>
      <translation>Bis der Gastgeber entscheidet, sei vorsichtig mit dem, was du hier sagst.</translation>
    </message>
    <message>
      <source>Nothing was changed yet: the host decides.</source>
      <translation>Noch wurde nichts geändert: Der Gastgeber entscheidet.</translation>
    </message>
    <message numerus="yes">
      <source>Your certificate ends in {n} days.</source>
      <translation>
        <numerusform>Dein Zertifikat läuft in einem Tag ab.</numerusform>
        <numerusform>Dein Zertifikat läuft in {n} Tagen ab.</numerusform>
      </translation>
    </message>
    <message>
      <source>Your certificate ends within two days, or has ended.</source>
      <translation>Dein Zertifikat läuft in den nächsten zwei Tagen ab oder ist abgelaufen.</translation>
    </message>
    <message>
      <source>Ask {organisation} for a new one, and take it in: both under “You” in the settings.</source>
      <translation>Bitte {organisation} um ein neues, und übernimm es: beides unter „Du“ in den Einstellungen.</translation>
    </message>
    <message>
      <source>Make a new identity in time; people will have to verify it anew.</source>
      <translation>Lege rechtzeitig eine neue Identität an; andere müssen sie neu verifizieren.</translation>
    </message>
    <message>
      <source>Nothing changes until then. Afterwards nobody makes contact with you.</source>
      <translation>Bis dahin ändert sich nichts. Danach nimmt niemand mehr Kontakt mit dir auf.</translation>
    </message>
    <message>
      <source>Make a new identity, and ask {organisation} for a certificate for that: both under “You” in the settings.</source>
      <translation>Erzeuge eine neue Identität, und bitte {organisation} um ein Zertifikat dafür: beides in den Einstellungen unter „Du“.</translation>
    </message>
    <message>
      <source>Your certificate does not hold any more.</source>
      <translation>Dein Zertifikat gilt nicht mehr.</translation>
    </message>
    <message>
      <source>{reason} Others who know that rely on it no longer.</source>
      <translation>{reason} Andere, die das wissen, verlassen sich nicht mehr darauf.</translation>
    </message>
    <message>
      <source>What this app remembered is gone.</source>
      <translation>Was diese App sich gemerkt hatte, ist weg.</translation>
    </message>
    <message>
      <source>It starts without your conferences and your people. Your key is there: you are who you were.</source>
      <translation>Sie startet ohne deine Konferenzen und ohne die Personen, die du kennst. Dein Schlüssel ist da: Du bist, wer du warst.</translation>
    </message>
    <message>
      <source>If you did not remove {file} yourself, close the app and put the file back from a backup. Without one, compare safety numbers again before you trust anyone.</source>
      <translation>Wenn du {file} nicht selbst entfernt hast, schließe die App und spiele die Datei aus einer Sicherung zurück. Ohne eine solche vergleiche die Sicherheitsnummern erneut, bevor du jemandem vertraust.</translation>
    </message>
    <message>
      <source>Waiting for {name} to let you in again.</source>
      <translation>Warten, bis {name} dich wieder einlässt.</translation>
    </message>
    <message>
      <source>The conference “{name}” cannot go on here: {reason}</source>
      <translation>Die Konferenz „{name}“ kann hier nicht weitergehen: {reason}</translation>
    </message>
    <message>
      <source>You host the conference now.</source>
      <translation>Du bist jetzt Gastgeber der Konferenz.</translation>
    </message>
    <message>
      <source>The key changed with it, and nobody had to join again.</source>
      <translation>Dabei hat der Schlüssel gewechselt, und niemand musste neu beitreten.</translation>
    </message>
    <message>
      <source>{name} lets people in and out now.</source>
      <translation>{name} entscheidet jetzt, wer hineinkommt und wer drin bleibt.</translation>
    </message>
    <message>
      <source>{name} is to host this conference.</source>
      <translation>{name} soll Gastgeber dieser Konferenz werden.</translation>
    </message>
    <message>
      <source>The policy has to name {name} for that, so everyone is asked.</source>
      <translation>Dafür muss die Richtlinie {name} nennen, deshalb werden alle gefragt.</translation>
    </message>
    <message>
      <source>Nothing: you host it until all have agreed.</source>
      <translation>Nichts: Du bleibst Gastgeber, bis alle zugestimmt haben.</translation>
    </message>
    <message>
      <source>You go on hosting the conference.</source>
      <translation>Du bleibst Gastgeber der Konferenz.</translation>
    </message>
    <message>
      <source>Not everyone has agreed to the new policy.</source>
      <translation>Nicht alle haben der neuen Richtlinie zugestimmt.</translation>
    </message>
    <message>
      <source>You let people in and out, and you can change the policy.</source>
      <translation>Du entscheidest, wer hineinkommt und wer drin bleibt, und kannst die Richtlinie ändern.</translation>
    </message>
    <message>
      <source>You let people in and out now; keep the app open. Only {owner}, who made the conference, can change its policy.</source>
      <translation>Du entscheidest jetzt, wer hineinkommt und wer drin bleibt; lass die App offen. Nur {owner} hat die Konferenz gegründet und kann ihre Richtlinie ändern.</translation>
    </message>
    <message>
      <source>{name} lets people in and out now, and could put you out as well. You made this conference: you alone can change its policy.</source>
      <translation>{name} entscheidet jetzt, wer hineinkommt und wer drin bleibt, und könnte auch dich ausschließen. Du hast diese Konferenz gegründet: Nur du kannst ihre Richtlinie ändern.</translation>
    </message>
    <message>
      <source>{name} does not host the conference: you still do.</source>
      <translation>{name} ist nicht Gastgeber der Konferenz: Du bist es weiterhin.</translation>
    </message>
    <message>
      <source>Hand it over again, or to somebody else.</source>
      <translation>Übergib sie noch einmal, oder jemand anderem.</translation>
    </message>
    <message>
      <source>You hand the conference to {name}.</source>
      <translation>Du übergibst die Konferenz an {name}.</translation>
    </message>
    <message>
      <source>Their app did not answer in time.</source>
      <translation>Die App dort hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
      <source>{name}’s app does not have what this conference needs: {what}.</source>
      <translation>Die App von {name} hat nicht, was diese Konferenz braucht: {what}.</translation>
    </message>
    <message>
      <source>{name} cannot be reached, and did not get the key. Invite them again once they are near.</source>
      <translation>{name} ist nicht erreichbar und hat den Schlüssel nicht bekommen. Lade {name} noch einmal ein, wenn {name} in der Nähe ist.</translation>
    </message>
    <message>
      <source>{deputy} takes over soon, if their app knows of this as well. If that does not happen, leave, and begin a new conference without {host}.</source>
      <translation>{deputy} übernimmt bald, wenn die App dort auch davon weiß. Geschieht das nicht, verlass die Konferenz, und beginne eine neue ohne {host}.</translation>
    </message>
    <message>
      <source>{name} is back.</source>
      <translation>{name} ist zurück.</translation>
    </message>
    <message>
      <source>{deputy} takes over soon. There is nothing you need to do.</source>
      <translation>{deputy} übernimmt bald. Du musst nichts tun.</translation>
    </message>
    <message>
      <source>You take over soon. There is nothing you need to do.</source>
      <translation>Du übernimmst bald. Du musst nichts tun.</translation>
    </message>
    <message>
      <source>{name} says that their key is compromised: “{reason}”.</source>
      <translation>{name} meldet den eigenen Schlüssel als kompromittiert: „{reason}“.</translation>
    </message>
    <message>
      <source>{name} says that their key is compromised.</source>
      <translation>{name} meldet den eigenen Schlüssel als kompromittiert.</translation>
    </message>
    <message>
      <source>The policy changed: {what}</source>
      <translation>Die Richtlinie wurde geändert: {what}</translation>
    </message>
    <message>
      <source>The policy stays as it was.</source>
      <translation>Die Richtlinie bleibt, wie sie war.</translation>
    </message>
    <message>
      <source>{name} changes the policy: {what}</source>
      <translation>{name} ändert die Richtlinie: {what}</translation>
    </message>
    <message>
      <source>{name} was removed: {why}</source>
      <translation>{name} wurde entfernt: {why}</translation>
    </message>
    <message>
      <source>{name} was removed.</source>
      <translation>{name} wurde entfernt.</translation>
    </message>
    <message>
      <source>The host ended the conference.</source>
      <translation>Der Gastgeber hat die Konferenz beendet.</translation>
    </message>
    <message>
      <source>The host removed you from the conference.</source>
      <translation>Der Gastgeber hat dich aus der Konferenz entfernt.</translation>
    </message>
    <message>
      <source>You were put out because your key was reported compromised.</source>
      <translation>Du wurdest ausgeschlossen, weil dein Schlüssel als kompromittiert gemeldet wurde.</translation>
    </message>
    <message>
      <source>You ended the conference.</source>
      <translation>Du hast die Konferenz beendet.</translation>
    </message>
    <message>
      <source>The host did not let you in: {reason}</source>
      <translation>Der Gastgeber hat dich nicht eingelassen: {reason}</translation>
    </message>
    <message>
      <source>The host removed you from the conference: {reason}</source>
      <translation>Der Gastgeber hat dich aus der Konferenz entfernt: {reason}</translation>
    </message>
    <message>
      <source>You were away. The conference goes on as soon as somebody is near.</source>
      <translation>Du warst weg. Die Konferenz geht weiter, sobald jemand in der Nähe ist.</translation>
    </message>
    <message>
      <source>{host}, who hosts this conference, cannot be reached now. You get the key once {host} is back.</source>
      <translation>{host} ist Gastgeber dieser Konferenz und gerade nicht erreichbar. Du bekommst den Schlüssel, sobald {host} zurück ist.</translation>
    </message>
    <message>
      <source>{host} lets each person in by hand. You get the key once {host} has let you in.</source>
      <translation>{host} lässt alle einzeln ein. Du bekommst den Schlüssel, sobald {host} dich eingelassen hat.</translation>
    </message>
    <message>
      <source>This is not the key that you verified for {name}. Their key may have changed, or somebody else uses the name: compare the safety number before you trust it.</source>
      <translation>Das ist nicht der Schlüssel, den du für {name} verifiziert hast. Vielleicht hat er sich geändert, oder jemand anderes benutzt den Namen: Vergleiche die Sicherheitsnummer, bevor du ihm vertraust.</translation>
    </message>
    <message>
      <source>This name imitates words of the app. It is a name that somebody chose, and proves nothing.</source>
      <translation>Dieser Name ahmt Worte der App nach. Jemand hat ihn sich ausgesucht, und er beweist nichts.</translation>
    </message>
    <message>
      <source>This name looks like that of {name}, whom you verified, and is written differently: it is somebody else’s key. Compare the safety number before you trust it.</source>
      <translation>Dieser Name sieht aus wie der von {name}, verifiziert von dir, ist aber anders geschrieben: Der Schlüssel gehört jemand anderem. Vergleiche die Sicherheitsnummer, bevor du ihm vertraust.</translation>
    </message>
    <message>
      <source>The same, but this key was declared compromised: somebody else may have it. Do not go on with it; {name} needs a new identity.</source>
      <translation>Gleich, aber dieser Schlüssel wurde für kompromittiert erklärt: Jemand anderes könnte ihn haben. Mach damit nicht weiter; {name} braucht eine neue Identität.</translation>
    </message>
    <message>
      <source>The same. Nobody is between you and {name}.</source>
      <translation>Gleich. Niemand ist zwischen dir und {name}.</translation>
    </message>
    <message>
      <source>Different – do not go on. Either this is not {name}’s app, or somebody is between you. Ask {name} by another way to send the number again, from the page with your name. If it is still different, decline what this app of theirs asks you for, and tell {name}.</source>
      <translation>Verschieden – mach nicht weiter. Entweder ist das nicht die App von {name}, oder jemand ist dazwischen. Bitte {name} auf anderem Weg, die Nummer noch einmal zu senden, von der Seite mit deinem Namen. Ist sie immer noch verschieden, lehne ab, worum dich diese App bittet, und sag es {name}.</translation>
    </message>
    <message>
      <source>This is what your own app shows. Ask {name} for what stands on their screen, on the page with your name, and paste that.</source>
      <translation>Das zeigt deine eigene App. Frag {name}, was dort auf der Seite mit deinem Namen steht, und füge das ein.</translation>
    </message>
    <message>
      <source>A part of the number is missing. Ask {name} for all of it: 60 digits, or 20 words.</source>
      <translation>Ein Teil der Nummer fehlt. Bitte {name} um die ganze: 60 Ziffern oder 20 Wörter.</translation>
    </message>
    <message>
      <source>One of the words cannot be right. Check them with {name}, one by one.</source>
      <translation>Eines der Wörter kann nicht stimmen. Prüfe sie mit {name} einzeln.</translation>
    </message>
    <message>
      <source>There is no safety number in this text. Ask {name} for the digits, the words, or what “Copy my number” copies.</source>
      <translation>In diesem Text ist keine Sicherheitsnummer. Bitte {name} um die Ziffern, die Wörter oder das, was „Meine Nummer kopieren“ kopiert.</translation>
    </message>
    <message>
      <source>The certificate's key is not meant for signing.</source>
      <translation>Der Schlüssel des Zertifikats ist nicht zum Signieren bestimmt.</translation>
    </message>
    <message>
      <source>The certificate is larger than {most} bytes.</source>
      <translation>Das Zertifikat ist größer als {most} Bytes.</translation>
    </message>
    <message>
      <source>That is not a certificate that can be read.</source>
      <translation>Das ist kein lesbares Zertifikat.</translation>
    </message>
    <message>
      <source>The certificate's key is of a kind that cannot be used here.</source>
      <translation>Der Schlüssel des Zertifikats ist von einer Art, die hier nicht verwendet werden kann.</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>(kein Name)</translation>
    </message>
    <message>
      <source> because its key was compromised</source>
      <translation>, weil sein Schlüssel kompromittiert wurde</translation>
    </message>
    <message>
      <source> because the authority's key was compromised</source>
      <translation>, weil der Schlüssel der Stelle kompromittiert wurde</translation>
    </message>
    <message>
      <source> because its holder's affiliation changed</source>
      <translation>, weil sich die Zugehörigkeit geändert hat</translation>
    </message>
    <message>
      <source> because another certificate replaces it</source>
      <translation>, weil ein anderes Zertifikat es ersetzt</translation>
    </message>
    <message>
      <source> because it is no longer needed</source>
      <translation>, weil es nicht mehr gebraucht wird</translation>
    </message>
    <message>
      <source> for the time being: it is on hold</source>
      <translation> vorläufig: Es ist ausgesetzt</translation>
    </message>
    <message>
      <source> because a privilege was withdrawn</source>
      <translation>, weil eine Berechtigung entzogen wurde</translation>
    </message>
    <message>
      <source>RSA of {bits} bits</source>
      <translation>RSA mit {bits} Bit</translation>
    </message>
    <message>
      <source>A trust anchor has to be the certificate of an authority.</source>
      <translation>Ein Vertrauensanker muss das Zertifikat einer Zertifizierungsstelle sein.</translation>
    </message>
    <message>
      <source>The authority {name} signs with a key of a kind by which nobody can be checked here. Ask for a certificate of it with a P-256, P-384 or P-521 key, or an RSA key of at least 2048 bits that is not for PSS alone.</source>
      <translation>Die Zertifizierungsstelle {name} signiert mit einem Schlüssel einer Art, mit der hier niemand geprüft werden kann. Bitte um ein Zertifikat von ihr mit einem Schlüssel für P-256, P-384 oder P-521, oder für RSA mit mindestens 2048 Bit und nicht nur für PSS.</translation>
    </message>
    <message>
      <source>A trust anchor is not a certificate that can be read.</source>
      <translation>Ein Vertrauensanker ist kein lesbares Zertifikat.</translation>
    </message>
    <message>
      <source>An infrastructure's name has 1 to 64 characters, all of them visible.</source>
      <translation>Der Name einer Infrastruktur hat 1 bis 64 Zeichen, alle sichtbar.</translation>
    </message>
    <message>
      <source>An infrastructure has 1 to {most} trust anchors, each named once.</source>
      <translation>Eine Infrastruktur hat 1 bis {most} Vertrauensanker, jeder einmal genannt.</translation>
    </message>
    <message>
      <source>An infrastructure accepts at least one type of key, each named once.</source>
      <translation>Eine Infrastruktur akzeptiert mindestens eine Art von Schlüssel, jede einmal genannt.</translation>
    </message>
    <message>
      <source>The least size of RSA keys lies between 2048 and 16384 bits.</source>
      <translation>Die kleinste Größe von RSA-Schlüsseln liegt zwischen 2048 und 16384 Bit.</translation>
    </message>
    <message>
      <source>The longest path has 0 to {most} authorities under the anchor.</source>
      <translation>Der längste Pfad hat 0 bis {most} Stellen unter dem Anker.</translation>
    </message>
    <message>
      <source>The age of a revocation list is limited to at least a minute.</source>
      <translation>Das Alter einer Sperrliste ist auf mindestens eine Minute begrenzt.</translation>
    </message>
    <message>
      <source>There are more than {most} certificates in that file.</source>
      <translation>In dieser Datei sind mehr als {most} Zertifikate.</translation>
    </message>
    <message>
      <source>There is no private key in that file.</source>
      <translation>In dieser Datei ist kein privater Schlüssel.</translation>
    </message>
    <message>
      <source>There is no certificate in that file.</source>
      <translation>In dieser Datei ist kein Zertifikat.</translation>
    </message>
    <message>
      <source>None of the certificates in that file belongs to the private key.</source>
      <translation>Keines der Zertifikate in dieser Datei gehört zu dem privaten Schlüssel.</translation>
    </message>
    <message>
      <source>The file is larger than {most} bytes.</source>
      <translation>Die Datei ist größer als {most} Bytes.</translation>
    </message>
    <message>
      <source>The password does not open that file.</source>
      <translation>Das Passwort öffnet diese Datei nicht.</translation>
    </message>
    <message>
      <source>That file has a password, and none was given.</source>
      <translation>Diese Datei hat ein Passwort, und es wurde keines angegeben.</translation>
    </message>
    <message>
      <source>The file is encrypted in a way that is not supported here; export it with AES.</source>
      <translation>Die Datei ist auf eine Weise verschlüsselt, die hier nicht unterstützt wird; exportiere sie mit AES.</translation>
    </message>
    <message>
      <source>That is not a PKCS#12 file that can be read.</source>
      <translation>Das ist keine lesbare PKCS#12-Datei.</translation>
    </message>
    <message>
      <source>The private key is of a kind, or encrypted in a way, that is not supported here.</source>
      <translation>Der private Schlüssel ist von einer Art, oder so verschlüsselt, wie es hier nicht unterstützt wird.</translation>
    </message>
    <message>
      <source>The private key in that file cannot be read.</source>
      <translation>Der private Schlüssel in dieser Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>The private key cannot be read.</source>
      <translation>Der private Schlüssel kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>There are no certificates in that file that can be read.</source>
      <translation>In dieser Datei sind keine lesbaren Zertifikate.</translation>
    </message>
    <message>
      <source>The private key is of a kind that cannot be used here: it takes Ed25519, P-256, P-384, or RSA of at least 2048 bits.</source>
      <translation>Der private Schlüssel ist von einer Art, die hier nicht verwendet werden kann: Es geht mit Ed25519, P-256, P-384 oder RSA ab 2048 Bit.</translation>
    </message>
    <message>
      <source>The certificate of {name} has a name that {authority} may not vouch for.</source>
      <translation>Das Zertifikat von {name} hat einen Namen, den {authority} nicht bestätigen darf.</translation>
    </message>
    <message>
      <source>The certificate of {name} has a key ({key}) that is not accepted by {infrastructure}.</source>
      <translation>Das Zertifikat von {name} hat einen Schlüssel ({key}), der von {infrastructure} nicht akzeptiert wird.</translation>
    </message>
    <message>
      <source>The key of {authority} (RSA of {bits} bits) is smaller than {name} demands.</source>
      <translation>Der Schlüssel von {authority} (RSA mit {bits} Bit) ist kleiner, als {name} verlangt.</translation>
    </message>
    <message>
      <source>The certificate of {member} has a name that its issuers may not vouch for, or that cannot be checked against what they may vouch for.</source>
      <translation>Das Zertifikat von {member} hat einen Namen, den seine Aussteller nicht bestätigen dürfen oder bei dem sich das nicht prüfen lässt.</translation>
    </message>
    <message>
      <source>There are more authorities between {member} and {name} than are allowed.</source>
      <translation>Zwischen {member} und {name} liegen mehr Stellen als erlaubt.</translation>
    </message>
    <message>
      <source>An issuer of the certificate of {member} is not valid now.</source>
      <translation>Ein Aussteller des Zertifikats von {member} ist jetzt nicht gültig.</translation>
    </message>
    <message>
      <source>The certificate of {member} was issued by {issuer}, from which no path leads to {name}.</source>
      <translation>Das Zertifikat von {member} wurde von {issuer} ausgestellt, und von dort führt kein Pfad zu {name}.</translation>
    </message>
    <message>
      <source>The certificate of {member} or one of its issuers is not signed by the authority that it names.</source>
      <translation>Das Zertifikat von {member} oder einer seiner Aussteller ist nicht von der Stelle signiert, die es nennt.</translation>
    </message>
    <message>
      <source>{issuer}, or an authority above it, cannot vouch for {member} in {name}: its certificate, or what it signed, is not as the rules demand.</source>
      <translation>{issuer}, oder eine Stelle darüber, kann {member} in {name} nicht bestätigen: Das Zertifikat dort, oder was damit signiert ist, entspricht nicht den Regeln.</translation>
    </message>
    <message>
      <source>The certificate of {issuer}, an issuer of the one of {name}, is not valid before {day}.</source>
      <translation>Das Zertifikat von {issuer}, Aussteller des Zertifikats von {name}, ist nicht vor dem {day} gültig.</translation>
    </message>
    <message>
      <source>The certificate of {issuer}, an issuer of the one of {name}, expired on {day}.</source>
      <translation>Das Zertifikat von {issuer}, Aussteller des Zertifikats von {name}, ist am {day} abgelaufen.</translation>
    </message>
    <message>
      <source>The certificate of {name} is an authority's, not a member's.</source>
      <translation>Das Zertifikat von {name} gehört zu einer Zertifizierungsstelle, nicht zu einem Mitglied.</translation>
    </message>
    <message>
      <source>The certificate of {name} does not say that its key is for digital signatures.</source>
      <translation>Das Zertifikat von {name} sagt nicht, dass sein Schlüssel für digitale Signaturen ist.</translation>
    </message>
    <message>
      <source>The certificate of {name} has no subject alternative name.</source>
      <translation>Das Zertifikat von {name} hat keinen alternativen Namen (subjectAltName).</translation>
    </message>
    <message>
      <source>The certificate of {name} is neither for client authentication nor for e-mail.</source>
      <translation>Das Zertifikat von {name} ist weder zur Client-Authentisierung noch für E-Mail.</translation>
    </message>
    <message>
      <source>The certificate of {name} does not say which key signed it.</source>
      <translation>Das Zertifikat von {name} sagt nicht, welcher Schlüssel es signiert hat.</translation>
    </message>
    <message>
      <source>The certificate of {name} has a name with characters that do not show.</source>
      <translation>Das Zertifikat von {name} hat einen Namen mit Zeichen, die nicht zu sehen sind.</translation>
    </message>
    <message>
      <source>The certificate of {name} is not valid before {day}.</source>
      <translation>Das Zertifikat von {name} ist nicht vor dem {day} gültig.</translation>
    </message>
    <message>
      <source>The certificate of {name} expired on {day}.</source>
      <translation>Das Zertifikat von {name} ist am {day} abgelaufen.</translation>
    </message>
    <message>
      <source>A certificate of the chain is larger than {most} bytes.</source>
      <translation>Ein Zertifikat der Kette ist größer als {most} Bytes.</translation>
    </message>
    <message>
      <source>A certificate of the chain cannot be read.</source>
      <translation>Ein Zertifikat der Kette kann nicht gelesen werden.</translation>
    </message>
    <message>
      <source>That is not an e-mail address that a certificate can carry.</source>
      <translation>Das ist keine E-Mail-Adresse, die ein Zertifikat enthalten kann.</translation>
    </message>
    <message>
      <source>There is no revocation list of {authority}, so the certificate of {member} cannot be checked.</source>
      <translation>Es gibt keine Sperrliste von {authority}, deshalb kann das Zertifikat von {member} nicht geprüft werden.</translation>
    </message>
    <message>
      <source>The revocation list in the name of {authority} is not properly signed by it, so the certificate of {member} cannot be checked.</source>
      <translation>Die Sperrliste im Namen von {authority} ist nicht richtig von dieser Stelle signiert, deshalb kann das Zertifikat von {member} nicht geprüft werden.</translation>
    </message>
    <message>
      <source>The revocation list of {authority} {what}, so the certificate of {member} cannot be checked.</source>
      <translation>Die Sperrliste von {authority} ist nicht brauchbar ({what}), deshalb kann das Zertifikat von {member} nicht geprüft werden.</translation>
    </message>
    <message>
      <source>The revocation list of {authority} is from the future, made on {what}; is the clock right?</source>
      <translation>Die Sperrliste von {authority} kommt aus der Zukunft, gemacht am {what}; geht die Uhr richtig?</translation>
    </message>
    <message>
      <source>The revocation list of {authority} is too old, made on {what}, so the certificate of {member} cannot be checked.</source>
      <translation>Die Sperrliste von {authority} ist zu alt, gemacht am {what}, deshalb kann das Zertifikat von {member} nicht geprüft werden.</translation>
    </message>
    <message>
      <source>The revocation list of {authority} is older than one that was seen before, so the certificate of {member} cannot be checked.</source>
      <translation>Die Sperrliste von {authority} ist älter als eine frühere, deshalb kann das Zertifikat von {member} nicht geprüft werden.</translation>
    </message>
    <message>
      <source>The certificate of {name} was revoked on {since}{because}, says {authority}.</source>
      <translation>Das Zertifikat von {name} wurde laut {authority} am {since} gesperrt{because}.</translation>
    </message>
    <message>
      <source>That is not a revocation list that can be read.</source>
      <translation>Das ist keine lesbare Sperrliste.</translation>
    </message>
    <message>
      <source>The revocation list is larger than {most} bytes.</source>
      <translation>Die Sperrliste ist größer als {most} Bytes.</translation>
    </message>
    <message>
      <source>The revocation list has a number that no authority may give.</source>
      <translation>Die Sperrliste hat eine Nummer, die keine Stelle vergeben darf.</translation>
    </message>
    <message>
      <source>More than {most} certificates of authorities came with the one of {name}.</source>
      <translation>Mehr als {most} Zertifikate von Stellen kamen mit dem von {name}.</translation>
    </message>
    <message>
      <source>There is no infrastructure that could vouch for {name}.</source>
      <translation>Es gibt keine Infrastruktur, die {name} bestätigen könnte.</translation>
    </message>
    <message>
      <source>{who} noted its head</source>
      <translation>{who} seinen Stand notierte</translation>
    </message>
    <message>
      <source>Entry {number} bears the number {other}: some are missing or moved.</source>
      <translation>Eintrag {number} trägt die Nummer {other}: Einige fehlen oder wurden verschoben.</translation>
    </message>
    <message>
      <source>Entry {number} does not follow the one before it: something was changed.</source>
      <translation>Eintrag {number} folgt nicht auf den davor: Etwas wurde verändert.</translation>
    </message>
    <message>
      <source>A checkpoint was signed with a key that was given up before.</source>
      <translation>Ein Prüfpunkt wurde mit einem Schlüssel signiert, der vorher aufgegeben worden war.</translation>
    </message>
    <message>
      <source>a checkpoint was signed</source>
      <translation>ein Prüfpunkt signiert wurde</translation>
    </message>
    <message>
      <source>The log ends with entry {last}, but had {size} when {when}.</source>
      <translation>Der Verlauf endet mit Eintrag {last}, hatte aber {size}, als {when}.</translation>
    </message>
    <message>
      <source>Nobody signed what comes after entry {number}: whoever had the file could have written it.</source>
      <translation>Was nach Eintrag {number} kommt, hat niemand signiert: Wer die Datei hatte, kann es geschrieben haben.</translation>
    </message>
    <message>
      <source>Entry {number} is missing or cannot be read.</source>
      <translation>Eintrag {number} fehlt oder ist nicht lesbar.</translation>
    </message>
    <message>
      <source>Entries {first} to {last} are missing or cannot be read.</source>
      <translation>Die Einträge {first} bis {last} fehlen oder sind nicht lesbar.</translation>
    </message>
    <message>
      <source>Up to entry {size}, the log is not what it was when {when}.</source>
      <translation>Bis Eintrag {size} ist der Verlauf nicht mehr, was er war, als {when}.</translation>
    </message>
    <message>
      <source>What entry {number} names as evidence does not hold: {error}.</source>
      <translation>Was Eintrag {number} als Beleg nennt, hält nicht stand: {error}.</translation>
    </message>
    <message>
      <source>The evidence that entry {number} names is missing.</source>
      <translation>Der Beleg, den Eintrag {number} nennt, fehlt.</translation>
    </message>
    <message>
      <source>The key in use now has not signed this log: who has an earlier one could have changed it.</source>
      <translation>Der jetzige Schlüssel hat diesen Verlauf nicht signiert: Wer einen früheren hat, könnte ihn geändert haben.</translation>
    </message>
    <message>
      <source>Entry {number} is of another conference.</source>
      <translation>Eintrag {number} gehört zu einer anderen Konferenz.</translation>
    </message>
    <message>
      <source>A checkpoint was not signed by who keeps the log.</source>
      <translation>Ein Prüfpunkt wurde nicht von der Person signiert, die den Verlauf führt.</translation>
    </message>
    <message>
      <source>There is evidence that no entry names.</source>
      <translation>Es gibt einen Beleg, den kein Eintrag nennt.</translation>
    </message>
    <message>
      <source>There is no checkpoint: nobody signed this log.</source>
      <translation>Es gibt keinen Prüfpunkt: Niemand hat diesen Verlauf signiert.</translation>
    </message>
    <message>
      <source>Entry {number} cannot be read.</source>
      <translation>Eintrag {number} ist nicht lesbar.</translation>
    </message>
    <message>
      <source>{field}: {fault}</source>
      <translation>{field}: {fault}</translation>
    </message>
    <message>
      <source>the policy excludes this key</source>
      <translation>die Richtlinie schließt diesen Schlüssel aus</translation>
    </message>
    <message>
      <source>the policy does not exclude this key</source>
      <translation>die Richtlinie schließt diesen Schlüssel nicht aus</translation>
    </message>
    <message>
      <source>the policy lets anyone in</source>
      <translation>die Richtlinie lässt alle ein</translation>
    </message>
    <message>
      <source>the policy lets nobody in</source>
      <translation>die Richtlinie lässt niemanden ein</translation>
    </message>
    <message>
      <source>was invited</source>
      <translation>eingeladen</translation>
    </message>
    <message>
      <source>was not invited</source>
      <translation>nicht eingeladen</translation>
    </message>
    <message>
      <source>the policy keeps out who was invited</source>
      <translation>die Richtlinie lässt Eingeladene nicht ein</translation>
    </message>
    <message>
      <source>the key is on the policy's list</source>
      <translation>der Schlüssel steht auf der Liste der Richtlinie</translation>
    </message>
    <message>
      <source>the key is on the policy's list of others only</source>
      <translation>auf der Liste der Richtlinie stehen nur andere Schlüssel</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for the certificate, it wants {wanted}</source>
      <translation>niemand, dem die Richtlinie vertraut, bestätigt das Zertifikat, sie verlangt {wanted}</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for the certificate</source>
      <translation>niemand, dem die Richtlinie vertraut, bestätigt das Zertifikat</translation>
    </message>
    <message>
      <source>“{found}” vouches for it</source>
      <translation>„{found}“ bestätigt es</translation>
    </message>
    <message>
      <source>“{found}” vouches for it, the policy wants {wanted}</source>
      <translation>„{found}“ bestätigt es, die Richtlinie verlangt {wanted}</translation>
    </message>
    <message>
      <source>“{found}” vouches for it, and the policy keeps out whom it vouches for</source>
      <translation>„{found}“ bestätigt es, und wen das bestätigt, lässt die Richtlinie nicht ein</translation>
    </message>
    <message>
      <source>the address is not known, the policy wants one in {wanted}</source>
      <translation>die Adresse ist nicht bekannt, die Richtlinie verlangt eine in {wanted}</translation>
    </message>
    <message>
      <source>the address is not known, the policy wants one outside of {wanted}</source>
      <translation>die Adresse ist nicht bekannt, die Richtlinie verlangt eine außerhalb von {wanted}</translation>
    </message>
    <message>
      <source>the address is {found}</source>
      <translation>die Adresse ist {found}</translation>
    </message>
    <message>
      <source>the address is {found}, the policy wants one in {wanted}</source>
      <translation>die Adresse ist {found}, die Richtlinie verlangt eine in {wanted}</translation>
    </message>
    <message>
      <source>the address is {found}, the policy wants one outside of {wanted}</source>
      <translation>die Adresse ist {found}, die Richtlinie verlangt eine außerhalb von {wanted}</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for its {field}, the policy wants {wanted}</source>
      <translation>niemand, dem die Richtlinie vertraut, bestätigt das Feld {field}, die Richtlinie verlangt {wanted}</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for its {field}</source>
      <translation>niemand, dem die Richtlinie vertraut, bestätigt {field}</translation>
    </message>
    <message>
      <source>the certificate has no {field}, the policy wants {wanted}</source>
      <translation>das Zertifikat hat kein Feld {field}, die Richtlinie verlangt {wanted}</translation>
    </message>
    <message>
      <source>the certificate has no {field}</source>
      <translation>das Zertifikat hat kein {field}</translation>
    </message>
    <message>
      <source>{field} is “{found}”</source>
      <translation>{field} ist „{found}“</translation>
    </message>
    <message>
      <source>{field} is “{found}”, the policy wants {wanted}</source>
      <translation>{field} ist „{found}“, die Richtlinie verlangt {wanted}</translation>
    </message>
    <message>
      <source>{field} is “{found}”, which the policy keeps out</source>
      <translation>{field} ist „{found}“, was die Richtlinie nicht einlässt</translation>
    </message>
    <message>
      <source>line {line}, column {column}: expected {expected}, found {found}.</source>
      <translation>Zeile {line}, Spalte {column}: Erwartet wird {expected}, da steht {found}.</translation>
    </message>
    <message>
      <source>longer than {most} characters.</source>
      <translation>Länger als {most} Zeichen.</translation>
    </message>
    <message>
      <source>the end</source>
      <translation>das Ende</translation>
    </message>
    <message>
      <source>a character that does not show (U+{code})</source>
      <translation>ein Zeichen, das nicht zu sehen ist (U+{code})</translation>
    </message>
    <message>
      <source>and, or, or the end</source>
      <translation>and, or oder das Ende</translation>
    </message>
    <message>
      <source>a rule of at most {most} levels</source>
      <translation>eine Regel mit höchstens {most} Ebenen</translation>
    </message>
    <message>
      <source>a rule of at most {most} conditions</source>
      <translation>eine Regel mit höchstens {most} Bedingungen</translation>
    </message>
    <message>
      <source>anyone, invited, issuer, key, address, or one of {names}</source>
      <translation>anyone, invited, issuer, key, address oder eines von {names}</translation>
    </message>
    <message>
      <source>“=” or “in”</source>
      <translation>„=“ oder „in“</translation>
    </message>
    <message>
      <source>a text in quotation marks, such as "Acme Inc"</source>
      <translation>ein Text in Anführungszeichen, etwa "Acme Inc"</translation>
    </message>
    <message>
      <source>a mail address or a pattern for some, such as "*@acme.com"</source>
      <translation>eine Mailadresse oder ein Muster für mehrere, etwa "*@acme.com"</translation>
    </message>
    <message>
      <source>a host's name or a pattern for some, such as "*.acme.com" (names in other letters as certificates have them, such as "xn--mnchen-3ya.de")</source>
      <translation>der Name eines Rechners oder ein Muster für mehrere, etwa "*.acme.com" (Namen mit anderen Buchstaben so, wie Zertifikate sie schreiben, etwa "xn--mnchen-3ya.de")</translation>
    </message>
    <message>
      <source>a key's fingerprint of 64 hexadecimal digits</source>
      <translation>der Fingerabdruck eines Schlüssels aus 64 Hexadezimalziffern</translation>
    </message>
    <message>
      <source>an address or network, such as {example}</source>
      <translation>eine Adresse oder ein Netz, etwa {example}</translation>
    </message>
    <message>
      <source>a list of authorities' certificates in PEM is expected.</source>
      <translation>Erwartet wird eine Liste von Zertifikaten der Stellen in PEM.</translation>
    </message>
    <message>
      <source>a number from {least} to {most}</source>
      <translation>eine Zahl von {least} bis {most}</translation>
    </message>
    <message>
      <source>{n} ms</source>
      <translation>{n} ms</translation>
    </message>
    <message numerus="yes">
      <source>{n} s</source>
      <translation>
        <numerusform>{n} s</numerusform>
        <numerusform>{n} s</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} min</source>
      <translation>
        <numerusform>{n} min</numerusform>
        <numerusform>{n} min</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} h</source>
      <translation>
        <numerusform>{n} h</numerusform>
        <numerusform>{n} h</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} d</source>
      <translation>
        <numerusform>{n} d</numerusform>
        <numerusform>{n} d</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} B</source>
      <translation>{n} B</translation>
    </message>
    <message>
      <source>{n} kB</source>
      <translation>{n} kB</translation>
    </message>
    <message>
      <source>{n} MB</source>
      <translation>{n} MB</translation>
    </message>
    <message>
      <source>{n} GB</source>
      <translation>{n} GB</translation>
    </message>
    <message>
      <source>{n} TB</source>
      <translation>{n} TB</translation>
    </message>
    <message>
      <source>an amount of data from {least} to {most}</source>
      <translation>eine Datenmenge von {least} bis {most}</translation>
    </message>
    <message>
      <source>a list of key fingerprints is expected, each of 64 hexadecimal digits.</source>
      <translation>Erwartet wird eine Liste von Fingerabdrücken aus je 64 Hexadezimalziffern.</translation>
    </message>
    <message>
      <source>a duration from {least} to {most}</source>
      <translation>eine Dauer von {least} bis {most}</translation>
    </message>
    <message>
      <source>expected {expected}.</source>
      <translation>Erwartet wird {expected}.</translation>
    </message>
    <message>
      <source>a duration such as "200 ms", "3 s", "1 h" or "never" is expected.</source>
      <translation>Erwartet wird eine Dauer wie "200 ms", "3 s", "1 h" oder "never".</translation>
    </message>
    <message>
      <source>an amount of data such as "500 MB", "2 GB" or "never" is expected.</source>
      <translation>Erwartet wird eine Datenmenge wie "500 MB", "2 GB" oder "never".</translation>
    </message>
    <message>
      <source>a list of tables is expected, one for each infrastructure.</source>
      <translation>Erwartet wird eine Liste von Tabellen, eine für jede Infrastruktur.</translation>
    </message>
    <message>
      <source>this field is missing.</source>
      <translation>Dieses Feld fehlt.</translation>
    </message>
    <message>
      <source>this field is not known.</source>
      <translation>Dieses Feld ist nicht bekannt.</translation>
    </message>
    <message>
      <source>whoever was once named keeps that place for good.</source>
      <translation>Wer einmal genannt war, behält diesen Platz für immer.</translation>
    </message>
    <message>
      <source>this stays as it is while the conference lives.</source>
      <translation>Das bleibt, wie es ist, solange die Konferenz läuft.</translation>
    </message>
    <message>
      <source>the policy cannot be changed.</source>
      <translation>Die Richtlinie lässt sich nicht ändern.</translation>
    </message>
    <message>
      <source>the policy can only be made stricter.</source>
      <translation>Die Richtlinie lässt sich nur strenger machen.</translation>
    </message>
    <message>
      <source>the policy is for another group.</source>
      <translation>Die Richtlinie ist für eine andere Gruppe.</translation>
    </message>
    <message>
      <source>one line of visible characters is expected.</source>
      <translation>Erwartet wird eine Zeile aus sichtbaren Zeichen.</translation>
    </message>
    <message>
      <source>the first edition replaces none; every later one names the one before.</source>
      <translation>Die erste Ausgabe ersetzt keine; jede spätere nennt die vorige.</translation>
    </message>
    <message>
      <source>the policy's choices need {modules} as well.</source>
      <translation>Die Richtlinie braucht mit diesen Einstellungen auch {modules}.</translation>
    </message>
    <message>
      <source>at most {most} members can all contribute to every key, and {members} are too many; or choose another {field}.</source>
      <translation>Höchstens {most} Mitglieder können alle zu jedem Schlüssel beitragen, {members} sind zu viele; oder wähle etwas anderes bei {field}.</translation>
    </message>
    <message>
      <source>each is named once, the best first.</source>
      <translation>Jedes wird einmal genannt, das beste zuerst.</translation>
    </message>
    <message>
      <source>the group's suite is not among the suites that are good enough.</source>
      <translation>Das Verfahren der Gruppe ist nicht unter den Verfahren, die gut genug sind.</translation>
    </message>
    <message>
      <source>each deputy is named once, and the controller is none.</source>
      <translation>Jede Stellvertretung wird einmal genannt, und der Gastgeber ist keine.</translation>
    </message>
    <message>
      <source>deputies need to know after what silence to take over.</source>
      <translation>Stellvertretungen müssen wissen, nach welcher Stille sie übernehmen.</translation>
    </message>
    <message>
      <source>the controller's place is the first, and each deputy has its own.</source>
      <translation>Der Gastgeber hat den ersten Platz, und jede Stellvertretung hat ihren eigenen.</translation>
    </message>
    <message>
      <source>named once each where {condition}, and nowhere else.</source>
      <translation>Je einmal genannt, wo {condition}, und sonst nirgends.</translation>
    </message>
    <message>
      <source>where people can neither be invited nor ask, nobody gets the key.</source>
      <translation>Wo niemand eingeladen werden und niemand um Einlass bitten kann, bekommt niemand den Schlüssel.</translation>
    </message>
    <message>
      <source>each key is named once.</source>
      <translation>Jeder Schlüssel wird einmal genannt.</translation>
    </message>
    <message>
      <source>two of them have one name.</source>
      <translation>Zwei davon haben denselben Namen.</translation>
    </message>
    <message>
      <source>nobody can ever get in by this rule.</source>
      <translation>Nach dieser Regel kommt nie jemand hinein.</translation>
    </message>
    <message>
      <source>nobody can get in by what no infrastructure vouches for: name one, or write “claimed” before a field to believe what people say of themselves.</source>
      <translation>Niemand kommt hinein durch das, was keine Infrastruktur bestätigt: Nenne eine, oder schreib „claimed“ vor ein Feld, um zu glauben, was Leute über sich selbst sagen.</translation>
    </message>
    <message>
      <source>the policy has no infrastructure named {names}.</source>
      <translation>Die Richtlinie hat keine Infrastruktur namens {names}.</translation>
    </message>
    <message>
      <source>where nobody confirms, only {choice} makes sense.</source>
      <translation>Wo niemand bestätigt, ist nur {choice} sinnvoll.</translation>
    </message>
    <message>
      <source>a key must live longer than {changeover} and {overlap} take.</source>
      <translation>Ein Schlüssel muss länger leben, als {changeover} und {overlap} dauern.</translation>
    </message>
    <message>
      <source>not everybody can do one and the same of {names}.</source>
      <translation>Nicht alle beherrschen dasselbe von {names}.</translation>
    </message>
    <message>
      <source>The policy is nested more deeply than any policy is.</source>
      <translation>Die Richtlinie ist tiefer verschachtelt, als es eine Richtlinie je ist.</translation>
    </message>
    <message>
      <source>a text of {least} to {most} characters</source>
      <translation>ein Text von {least} bis {most} Zeichen</translation>
    </message>
    <message>
      <source>no more than {most} people can be named in the life of one conference; start it anew.</source>
      <translation>Mehr als {most} Personen lassen sich in einer Konferenz nicht benennen; beginne sie neu.</translation>
    </message>
    <message>
      <source>a list of {least} to {most}</source>
      <translation>eine Liste von {least} bis {most}</translation>
    </message>
    <message>
      <source>one of {choices}</source>
      <translation>eines von {choices}</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true oder false</translation>
    </message>
    <message>
      <source>this version knows no such part.</source>
      <translation>Diese Version kennt keinen solchen Teil.</translation>
    </message>
    <message>
      <source>a list of {choices}</source>
      <translation>eine Liste aus {choices}</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>eine Zahl</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>ein Text</translation>
    </message>
    <message>
      <source>The policy is longer than {most} characters.</source>
      <translation>Die Richtlinie ist länger als {most} Zeichen.</translation>
    </message>
    <message>
      <source>The policy is not valid TOML: {error}.</source>
      <translation>Die Richtlinie ist kein gültiges TOML: {error}.</translation>
    </message>
    <message>
      <source>one table is expected, which begins with the line {line}.</source>
      <translation>Erwartet wird eine Tabelle, die mit der Zeile {line} beginnt.</translation>
    </message>
    <message>
      <source>this part is missing.</source>
      <translation>Dieser Teil fehlt.</translation>
    </message>
    <message>
      <source>No authority that you or a policy trusts signed the revocation list of {made}.</source>
      <translation>Keine Stelle, der du oder eine Richtlinie vertraut, hat die Sperrliste von {made} signiert.</translation>
    </message>
    <message>
      <source>The revocation list of {made} says nothing by itself: it adds to another list, or is not about the certificates of who signed it. The full list is needed.</source>
      <translation>Die Sperrliste vom {made} sagt für sich allein nichts: Sie ergänzt eine andere Liste oder handelt nicht von den Zertifikaten dessen, der sie signiert hat. Gebraucht wird die vollständige Liste.</translation>
    </message>
    <message>
      <source>More than {most} revocation lists are kept already.</source>
      <translation>Es werden schon mehr als {most} Sperrlisten aufbewahrt.</translation>
    </message>
    <message>
      <source>This conference is by invitation only.</source>
      <translation>In diese Konferenz kommt man nur mit Einladung.</translation>
    </message>
    <message>
      <source>The invitation is no longer open.</source>
      <translation>Die Einladung ist nicht mehr offen.</translation>
    </message>
    <message>
      <source>The host did not approve it.</source>
      <translation>Der Gastgeber hat es nicht erlaubt.</translation>
    </message>
    <message>
      <source>You were put out of the conference; its host can invite you again.</source>
      <translation>Du wurdest aus der Konferenz ausgeschlossen; der Gastgeber kann dich wieder einladen.</translation>
    </message>
    <message>
      <source>The conference has another host now: ask them for an invitation.</source>
      <translation>Die Konferenz hat jetzt einen anderen Gastgeber: Bitte dort um eine Einladung.</translation>
    </message>
    <message>
      <source>They do not let people in: ask the host of the conference.</source>
      <translation>Dort wird niemand eingelassen: Frag den Gastgeber der Konferenz.</translation>
    </message>
    <message>
      <source>The policy has no room for more people: the conference is full.</source>
      <translation>Die Richtlinie lässt nicht mehr Menschen zu: Die Konferenz ist voll.</translation>
    </message>
    <message>
      <source>{name} ({fingerprint}) signed two different contexts for attempt {attempt} at key {number} of term {term}: {one} and {other}.</source>
      <translation>{name} ({fingerprint}) hat zwei verschiedene Zusammenhänge für Versuch {attempt} bei Schlüssel {number} der Amtszeit {term} signiert: {one} und {other}.</translation>
    </message>
    <message>
      <source>{name} ({fingerprint}) signed that key {number} of term {term} is the one of {one}, and then a key that follows {other} instead.</source>
      <translation>{name} ({fingerprint}) hat signiert, dass Schlüssel {number} der Amtszeit {term} zu {one} gehört, und dann einen Schlüssel, der stattdessen auf {other} folgt.</translation>
    </message>
    <message>
      <source>{member} ({fingerprint}) acknowledged {one} as key {number} of term {term}, for which {name} ({host}) signed {other} here. One of the two deceives.</source>
      <translation>{member} ({fingerprint}) hat {one} als Schlüssel {number} der Amtszeit {term} bestätigt, für den {name} ({host}) hier {other} signiert hat. Eine der beiden Personen täuscht.</translation>
    </message>
    <message>
      <source>“{text}”</source>
      <translation>„{text}“</translation>
    </message>
    <message>
      <source>{first}, {rest}</source>
      <translation>{first}, {rest}</translation>
    </message>
    <message>
      <source>{first} or {rest}</source>
      <translation>{first} oder {rest}</translation>
    </message>
    <message>
      <source>{first}; {rest}</source>
      <translation>{first}; {rest}</translation>
    </message>
    <message>
      <source>What is kept about a person cannot be read by this version of the app.</source>
      <translation>Was über eine Person aufbewahrt ist, kann diese Version der App nicht lesen.</translation>
    </message>
    <message>
      <source>What is kept of an audit log cannot be read by this version of the app.</source>
      <translation>Was von einem Verlauf aufbewahrt ist, kann diese Version der App nicht lesen.</translation>
    </message>
    <message>
      <source>The database {file} is damaged, or belongs to another profile. Restore it from a backup, move it away to start without it, or choose another profile with --profile.</source>
      <translation>Die Datenbank {file} ist beschädigt oder gehört zu einem anderen Profil. Stelle sie aus einer Sicherung wieder her, verschiebe sie, um ohne sie zu beginnen, oder wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>The file {file} belongs to another program. Move it away, or choose another profile with --profile.</source>
      <translation>Die Datei {file} gehört zu einem anderen Programm. Verschiebe sie, oder wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>A newer version of the app has used this profile. Install that version, or choose another profile with --profile.</source>
      <translation>Eine neuere Version der App hat dieses Profil benutzt. Installiere diese Version, oder wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>The database {file} cannot be read or written ({cause}). Make room or correct its permissions, and try again.</source>
      <translation>Die Datenbank {file} kann nicht gelesen oder geschrieben werden ({cause}). Schaffe Platz oder berichtige ihre Zugriffsrechte, und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>The file {file} cannot be read or written ({cause}). Make room or correct its permissions, and try again.</source>
      <translation>Die Datei {file} kann nicht gelesen oder geschrieben werden ({cause}). Schaffe Platz oder berichtige ihre Zugriffsrechte, und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>{file} is a folder. Choose the name of a file.</source>
      <translation>{file} ist ein Ordner. Wähle den Namen einer Datei.</translation>
    </message>
    <message>
      <source>{file} is a device, not a file. Choose the name of a file.</source>
      <translation>{file} ist ein Gerät und keine Datei. Wähle den Namen einer Datei.</translation>
    </message>
    <message>
      <source>There is no folder {folder}. Make it, or choose another one.</source>
      <translation>Einen Ordner {folder} gibt es nicht. Lege ihn an, oder wähle einen anderen.</translation>
    </message>
    <message>
      <source>The identity in {file} is damaged, or belongs to another profile. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>Die Identität in {file} ist beschädigt oder gehört zu einem anderen Profil. Stelle die Datei aus einer Sicherung wieder her, oder wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>The profile holds an identity already. Choose another profile with --profile.</source>
      <translation>Das Profil enthält schon eine Identität. Wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>The profile has lost its identity, which was in {file}. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>Das Profil hat seine Identität verloren, die in {file} war. Stelle die Datei aus einer Sicherung wieder her, oder wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>The profile holds no identity yet. Choose a name to make one.</source>
      <translation>Das Profil enthält noch keine Identität. Wähle einen Namen, um eine anzulegen.</translation>
    </message>
    <message>
      <source>What is kept about an invitation link cannot be read by this version of the app.</source>
      <translation>Was über einen Einladungslink aufbewahrt ist, kann diese Version der App nicht lesen.</translation>
    </message>
    <message>
      <source>The profile's key is kept there. Otherwise use the recovery passphrase if there is one, or another profile with --profile.</source>
      <translation>Der Schlüssel des Profils liegt dort. Sonst nimm die Wiederherstellungs-Passphrase, wenn es eine gibt, oder mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>Otherwise lock the profile by a passphrase, or use an identity for this session only.</source>
      <translation>Sonst sichere das Profil mit einer Passphrase, oder nimm eine Identität nur für diese Sitzung.</translation>
    </message>
    <message>
      <source>The operating system's keyring failed ({cause}). {advice}</source>
      <translation>Der Schlüsselbund des Betriebssystems hat versagt ({cause}). {advice}</translation>
    </message>
    <message>
      <source>No keyring of the operating system that keeps secrets is running. {advice}</source>
      <translation>Es läuft kein Schlüsselbund des Betriebssystems, der Geheimnisse bewahrt. {advice}</translation>
    </message>
    <message>
      <source>The operating system's keyring is locked. Unlock it and try again. {advice}</source>
      <translation>Der Schlüsselbund des Betriebssystems ist gesperrt. Entsperre ihn, und versuche es noch einmal. {advice}</translation>
    </message>
    <message>
      <source>The operating system's keyring did not keep what it was given. {otherwise}</source>
      <translation>Der Schlüsselbund des Betriebssystems hat nicht behalten, was ihm gegeben wurde. {otherwise}</translation>
    </message>
    <message>
      <source>The operating system's keyring does not hold the key of this profile (any more).</source>
      <translation>Der Schlüsselbund des Betriebssystems hat den Schlüssel dieses Profils nicht (mehr).</translation>
    </message>
    <message>
      <source>It was kept by {before}; now there is {now}.</source>
      <translation>Er lag in {before}; jetzt ist es {now}.</translation>
    </message>
    <message>
      <source>Restore the keyring, or use the recovery passphrase if there is one, or another profile with --profile.</source>
      <translation>Stelle den Schlüsselbund wieder her, nimm die Wiederherstellungs-Passphrase, wenn es eine gibt, oder mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>The key stays in it.</source>
      <translation>Der Schlüssel bleibt darin.</translation>
    </message>
    <message>
      <source>The operating system's keyring did not answer within {seconds} seconds. Unlock it and try again. {advice}</source>
      <translation>Der Schlüsselbund des Betriebssystems hat innerhalb von {seconds} Sekunden nicht geantwortet. Entsperre ihn, und versuche es noch einmal. {advice}</translation>
    </message>
    <message>
      <source>What the profile's file 'vault' says about the passphrase is damaged. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>Was die Datei „vault“ des Profils über die Passphrase sagt, ist beschädigt. Stelle die Datei aus einer Sicherung wieder her, oder wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>That is not the passphrase of this profile. Try again.</source>
      <translation>Das ist nicht die Passphrase dieses Profils. Versuche es noch einmal.</translation>
    </message>
    <message>
      <source>The settings of this profile cannot be read by this version of the app.</source>
      <translation>Die Einstellungen dieses Profils kann diese Version der App nicht lesen.</translation>
    </message>
    <message>
      <source>The profile folder {folder} cannot be used ({cause}). Choose another one with --profile.</source>
      <translation>Der Profilordner {folder} kann nicht verwendet werden ({cause}). Wähle mit --profile einen anderen.</translation>
    </message>
    <message>
      <source>The profile folder {folder} is in use by another window or peer. Close that one, or start this one with another --profile.</source>
      <translation>Der Profilordner {folder} wird von einem anderen Fenster oder Programm benutzt. Schließe es, oder starte dieses mit einem anderen --profile.</translation>
    </message>
    <message>
      <source>the operating system's keyring</source>
      <translation>Schlüsselbund des Betriebssystems</translation>
    </message>
    <message>
      <source>a passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>this session</source>
      <translation>diese Sitzung</translation>
    </message>
    <message>
      <source>The file {file} is damaged. Restore it from a backup, or choose another profile with --profile.</source>
      <translation>Die Datei {file} ist beschädigt. Stelle sie aus einer Sicherung wieder her, oder wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>The identity was meant for one session only, and that session is over. Choose another profile with --profile.</source>
      <translation>Die Identität war nur für eine Sitzung gedacht, und diese ist vorbei. Wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>The profile has a key already; it is not replaced, since it locks all the rest.</source>
      <translation>Das Profil hat schon einen Schlüssel; er wird nicht ersetzt, denn er sichert alles Übrige.</translation>
    </message>
    <message>
      <source>This profile is not locked by {kind}, but by {kept}. Open it that way, or choose another profile with --profile.</source>
      <translation>Dieses Profil ist nicht so gesichert: {kind}, sondern so: {kept}. Öffne es auf diesem Weg, oder wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>What is kept by {place} is another key than the one that this profile was locked with. Restore the one from before, use the recovery passphrase if there is one, or choose another profile with --profile.</source>
      <translation>Dort liegt ein anderer Schlüssel als der, mit dem dieses Profil gesichert wurde: {place}. Stelle den früheren wieder her, nimm die Wiederherstellungs-Passphrase, wenn es eine gibt, oder wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>That is not the key of this profile.</source>
      <translation>Das ist nicht der Schlüssel dieses Profils.</translation>
    </message>
    <message>
      <source>The profile's key must be kept somewhere; add another place first.</source>
      <translation>Der Schlüssel des Profils muss irgendwo liegen; füge zuerst einen anderen Ort hinzu.</translation>
    </message>
    <message>
      <source>The profile is new: it has no key yet.</source>
      <translation>Das Profil ist neu: Es hat noch keinen Schlüssel.</translation>
    </message>
    <message>
      <source>The profile {folder} has lost its file 'vault', which says where its key is kept. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>Das Profil {folder} hat seine Datei „vault“ verloren, die sagt, wo sein Schlüssel liegt. Stelle die Datei aus einer Sicherung wieder her, oder wähle mit --profile ein anderes Profil.</translation>
    </message>
    <message>
      <source>There is no network to look for peers on.</source>
      <translation>Es gibt kein Netz, in dem nach anderen gesucht werden kann.</translation>
    </message>
    <message>
      <source>Peers near cannot be looked for: {cause}. Add them by address.</source>
      <translation>Personen in der Nähe können nicht gesucht werden: {cause}. Füge sie über ihre Adresse hinzu.</translation>
    </message>
    <message>
      <source>“{address}” is no address; one looks like 192.0.2.7:4711.</source>
      <translation>„{address}“ ist keine Adresse; eine sieht aus wie 192.0.2.7:4711.</translation>
    </message>
    <message>
      <source>There is no network interface “{name}”. There are: {listed}.</source>
      <translation>Die Netzwerkschnittstelle „{name}“ gibt es nicht. Vorhanden: {listed}.</translation>
    </message>
    <message>
      <source>The network interface “{name}” has no address.</source>
      <translation>Die Netzwerkschnittstelle „{name}“ hat keine Adresse.</translation>
    </message>
    <message>
      <source>No TCP port is free on all network interfaces.</source>
      <translation>Auf allen Netzwerkschnittstellen zugleich ist kein TCP-Port frei.</translation>
    </message>
    <message>
      <source>TCP port {port} cannot be opened: {cause}.</source>
      <translation>TCP-Port {port} kann nicht geöffnet werden: {cause}.</translation>
    </message>
    <message>
      <source>None of the network interfaces that you chose leads there.</source>
      <translation>Keine der Netzwerkschnittstellen, die du gewählt hast, führt dorthin.</translation>
    </message>
    <message numerus="yes">
      <source>In {n} places, the history cannot be read.</source>
      <translation>
        <numerusform>An einer Stelle ist der Verlauf nicht lesbar.</numerusform>
        <numerusform>An {n} Stellen ist der Verlauf nicht lesbar.</numerusform>
      </translation>
    </message>
    <message>
      <source>{lead} Somebody changed the files of this app, or the disk is failing. What is shown besides is what the app wrote. “Verify” says more; a backup may help.</source>
      <translation>{lead} Jemand hat die Dateien dieser App verändert, oder der Datenträger versagt. Was sonst zu sehen ist, hat die App so geschrieben. „Prüfen“ sagt mehr; eine Sicherung kann helfen.</translation>
    </message>
    <message>
      <source>no conference</source>
      <translation>keine Konferenz</translation>
    </message>
    <message>
      <source>{what}
{when}, {where}, entry {n}</source>
      <translation>{what}
{when}, {where}, Eintrag {n}</translation>
    </message>
    <message numerus="yes">
      <source>Everything is in order: all {n} entries are there and unchanged, and your app’s signatures are right ({m}). Without your key, nobody can change or take out an entry unseen. Only the histories of others can tell whether the newest ones are missing.</source>
      <translation>
        <numerusform>Alles in Ordnung: Der eine Eintrag ist da und unverändert, und die Signaturen deiner App stimmen ({m}). Ohne deinen Schlüssel kann niemand unbemerkt einen Eintrag ändern oder herausnehmen. Ob die neuesten fehlen, zeigt nur der Verlauf der anderen.</numerusform>
        <numerusform>Alles in Ordnung: Alle {n} Einträge sind da und unverändert, und die Signaturen deiner App stimmen ({m}). Ohne deinen Schlüssel kann niemand unbemerkt einen Eintrag ändern oder herausnehmen. Ob die neuesten fehlen, zeigt nur der Verlauf der anderen.</numerusform>
      </translation>
    </message>
    <message>
      <source>This history cannot be relied on: it was changed after it was written, or is damaged.</source>
      <translation>Auf diesen Verlauf ist kein Verlass: Er wurde nachträglich verändert oder ist beschädigt.</translation>
    </message>
    <message>
      <source>What to do: export it to keep what there is, and ask others for theirs to compare.</source>
      <translation>Was zu tun ist: Exportiere ihn, um zu behalten, was da ist, und bitte andere um ihren, zum Vergleich.</translation>
    </message>
    <message>
      <source>There is nothing to check yet.</source>
      <translation>Es gibt noch nichts zu prüfen.</translation>
    </message>
    <message>
      <source>What was written until {day} was signed with your earlier key.</source>
      <translation>Was bis zum {day} geschrieben wurde, ist mit deinem früheren Schlüssel signiert.</translation>
    </message>
    <message>
      <source>Decisions about trust</source>
      <translation>Entscheidungen über Vertrauen</translation>
    </message>
    <message>
      <source>{name}:</source>
      <translation>{name}:</translation>
    </message>
    <message numerus="yes">
      <source>The history of {n} others is in order.</source>
      <translation>
        <numerusform>Ein anderer Verlauf ist in Ordnung.</numerusform>
        <numerusform>{n} andere Verläufe sind in Ordnung.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>–  and {n} more.</source>
      <translation>
        <numerusform>–  und noch eines.</numerusform>
        <numerusform>–  und {n} weitere.</numerusform>
      </translation>
    </message>
    <message>
      <source>Course of a conference</source>
      <translation>Ablauf einer Konferenz</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Schlüssel</translation>
    </message>
    <message>
      <source>People who came and went</source>
      <translation>Wer kam und ging</translation>
    </message>
    <message>
      <source>Verifying</source>
      <translation>Verifizieren</translation>
    </message>
    <message>
      <source>Dangers</source>
      <translation>Gefahren</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>Richtlinie</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Abgewiesen</translation>
    </message>
    <message>
      <source>Damage</source>
      <translation>Beschädigung</translation>
    </message>
    <message>
      <source>Paste an invitation link, or type the address that the other person’s app shows here.</source>
      <translation>Füge einen Einladungslink ein, oder tippe die Adresse, die die App der anderen Person hier anzeigt.</translation>
    </message>
    <message>
      <source>Join by link, or add by address</source>
      <translation>Per Link beitreten oder über Adresse hinzufügen</translation>
    </message>
    <message>
      <source>msmp:join/…  or  192.0.2.7:4711</source>
      <translation>msmp:join/…  oder  192.0.2.7:4711</translation>
    </message>
    <message>
      <source>Invitation link, or address of the other computer</source>
      <translation>Einladungslink oder Adresse des anderen Computers</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>Datei öffnen …</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Your own address, to tell them</source>
      <translation>Deine eigene Adresse, zum Weitersagen</translation>
    </message>
    <message>
      <source>Report that {name}’s key is compromised?</source>
      <translation>Den Schlüssel von {name} als kompromittiert melden?</translation>
    </message>
    <message>
      <source>Do this if somebody else may have {name}’s key: a stolen or broken-into computer.</source>
      <translation>Tu das, wenn jemand anderes den Schlüssel von {name} haben könnte: gestohlener Computer, Einbruch in den Computer.</translation>
    </message>
    <message>
      <source>Report compromise</source>
      <translation>Kompromittierung melden</translation>
    </message>
    <message>
      <source>For example: laptop stolen</source>
      <translation>Zum Beispiel: Laptop gestohlen</translation>
    </message>
    <message>
      <source>What happened?</source>
      <translation>Was ist passiert?</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>Not to be trusted from now on</source>
      <translation>Ab jetzt nicht mehr vertrauenswürdig</translation>
    </message>
    <message>
      <source>Earlier:</source>
      <translation>Früher:</translation>
    </message>
    <message>
      <source>Not to be trusted since an earlier time</source>
      <translation>Seit einem früheren Zeitpunkt nicht mehr vertrauenswürdig</translation>
    </message>
    <message>
      <source>Time from which the key is not to be trusted</source>
      <translation>Zeitpunkt, ab dem dem Schlüssel nicht mehr zu trauen ist</translation>
    </message>
    <message>
      <source>Report that your key is compromised?</source>
      <translation>Deinen Schlüssel als kompromittiert melden?</translation>
    </message>
    <message>
      <source>The conference ends, since you host it, and nobody in it trusts your key any more. Everyone is told why, and can begin it again without you. This cannot be taken back.</source>
      <translation>Die Konferenz endet, da du Gastgeber bist, und niemand darin vertraut deinem Schlüssel mehr. Alle erfahren, warum, und können sie ohne dich neu beginnen. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
      <source>Everyone near is told why at once. The host cannot be reached: you are put out, and the key changes, once it can. This cannot be taken back.</source>
      <translation>Alle in der Nähe erfahren sofort, warum. Der Gastgeber ist nicht erreichbar: Sobald es wieder geht, wirst du ausgeschlossen und der Schlüssel wechselt. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
      <source>You are put out of this conference at once, its key changes, and nobody in it trusts your key any more. Everyone is told why. This cannot be taken back.</source>
      <translation>Du wirst sofort aus dieser Konferenz ausgeschlossen, ihr Schlüssel wechselt, und niemand darin vertraut deinem Schlüssel mehr. Alle erfahren, warum. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
      <source>{name} is no longer in the conference. Their key is no longer trusted, and everyone is told who reported it and why. This cannot be taken back.</source>
      <translation>{name} ist nicht mehr in der Konferenz. Dem Schlüssel dieser Person wird nicht mehr vertraut, und alle erfahren, wer es gemeldet hat und warum. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
      <source>Everyone near is told at once. The host cannot be reached, and is told once it can.</source>
      <translation>Alle in der Nähe erfahren es sofort. Der Gastgeber ist nicht erreichbar und erfährt es, sobald es wieder geht.</translation>
    </message>
    <message>
      <source>{name} is put out at once, the key changes, and their key is no longer trusted. Everyone is told who reported it and why. This cannot be taken back.</source>
      <translation>{name} wird sofort ausgeschlossen, der Schlüssel wechselt, und dem Schlüssel dieser Person wird nicht mehr vertraut. Alle erfahren, wer es gemeldet hat und warum. Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
      <source>Everyone is told at once, {name} as well. Nobody can put the host out: to be safe, leave, and begin a new conference without {name}.</source>
      <translation>Alle erfahren es sofort, auch {name}. Niemand kann den Gastgeber ausschließen: Um sicherzugehen, verlasse die Konferenz und beginne eine neue ohne {name}.</translation>
    </message>
    <message>
      <source>Everyone near is told at once. The host cannot be reached: {name} stays in, and the key stays as it is, until it can.</source>
      <translation>Alle in der Nähe erfahren es sofort. Der Gastgeber ist nicht erreichbar: Bis dahin bleibt {name} dabei und der Schlüssel, wie er ist.</translation>
    </message>
    <message>
      <source>The host and everyone else are told at once. The host decides what happens.</source>
      <translation>Der Gastgeber und alle anderen erfahren es sofort. Der Gastgeber entscheidet, was geschieht.</translation>
    </message>
    <message>
      <source>Messages sent since then are marked, so that nobody relies on them.</source>
      <translation>Nachrichten, die seitdem gesendet wurden, werden markiert, damit sich niemand darauf verlässt.</translation>
    </message>
    <message>
      <source>Everyone is told this time. No message is marked by your report alone.</source>
      <translation>Alle erfahren diesen Zeitpunkt. Durch deine Meldung allein wird keine Nachricht markiert.</translation>
    </message>
    <message>
      <source>The host is told this time. No message is marked before.</source>
      <translation>Der Gastgeber erfährt diesen Zeitpunkt. Vorher wird keine Nachricht markiert.</translation>
    </message>
    <message>
      <source>Once the host confirms it, messages sent since then are marked.</source>
      <translation>Sobald der Gastgeber es bestätigt, werden seither gesendete Nachrichten markiert.</translation>
    </message>
    <message>
      <source>Since when is the key not to be trusted?</source>
      <translation>Seit wann ist dem Schlüssel nicht mehr zu trauen?</translation>
    </message>
    <message>
      <source>Do this if somebody else may have your key: a stolen or broken-into computer.</source>
      <translation>Tu das, wenn jemand anderes deinen Schlüssel haben könnte: gestohlener Computer, Einbruch in den Computer.</translation>
    </message>
    <message>
      <source>Name {name} as deputy?</source>
      <translation>{name} als Stellvertretung benennen?</translation>
    </message>
    <message>
      <source>Take {name} off the deputies?</source>
      <translation>{name} nicht mehr als Stellvertretung?</translation>
    </message>
    <message>
      <source>{name} does not take over any more where the host falls silent.</source>
      <translation>{name} übernimmt nicht mehr, wenn der Gastgeber verstummt.</translation>
    </message>
    <message>
      <source>Where the host falls silent, {name}’s app takes over: it lets people in and out, and makes the keys. Nobody has to join again.</source>
      <translation>Verstummt der Gastgeber, übernimmt die App von {name}: Sie lässt Personen ein oder entfernt sie und macht die Schlüssel. Niemand muss neu beitreten.</translation>
    </message>
    <message>
      <source>Whoever is named before comes first. Everyone in the conference is asked.</source>
      <translation>Wer vorher benannt wurde, kommt zuerst. Alle in der Konferenz werden gefragt.</translation>
    </message>
    <message>
      <source>Name as deputy</source>
      <translation>Als Stellvertretung benennen</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Willkommen</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Dein Name</translation>
    </message>
    <message>
      <source>Guard it with a passphrase</source>
      <translation>Mit einer Passphrase sichern</translation>
    </message>
    <message>
      <source>Use an identity for this session only</source>
      <translation>Eine Identität nur für diese Sitzung verwenden</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
      <source>I have a certificate, or a copy of my key…</source>
      <translation>Ich habe ein Zertifikat oder eine Kopie meines Schlüssels …</translation>
    </message>
    <message>
      <source>Password of the file (empty where it has none)</source>
      <translation>Passwort der Datei (leer, wenn sie keines hat)</translation>
    </message>
    <message>
      <source>Ask my organisation for a certificate afterwards</source>
      <translation>Danach ein Zertifikat bei meiner Organisation anfordern</translation>
    </message>
    <message>
      <source>Your key is guarded by this computer’s keyring.</source>
      <translation>Dein Schlüssel ist durch den Schlüsselbund dieses Computers gesichert.</translation>
    </message>
    <message>
      <source>This computer has no keyring, which usually does it. A passphrase is asked for at each start, and nobody can restore it.</source>
      <translation>Dieser Computer hat keinen Schlüsselbund, der das sonst übernimmt. Eine Passphrase wird bei jedem Start verlangt, und niemand kann sie wiederherstellen.</translation>
    </message>
    <message>
      <source>Take in a certificate</source>
      <translation>Zertifikat übernehmen</translation>
    </message>
    <message>
      <source>Keys with certificates (*.p12 *.pfx *.pem);;All files (*)</source>
      <translation>Schlüssel mit Zertifikaten (*.p12 *.pfx *.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Enter a name.</source>
      <translation>Gib einen Namen ein.</translation>
    </message>
    <message>
      <source>Enter your passphrase</source>
      <translation>Gib deine Passphrase ein</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Entsperren</translation>
    </message>
    <message>
      <source>See who is near, pick them, and talk: no server, no account.</source>
      <translation>Sieh, wer in der Nähe ist, wähle aus, und schon redet ihr: ohne Server, ohne Konto.</translation>
    </message>
    <message>
      <source>Everyone takes part in making the key; nobody else can read along.</source>
      <translation>Alle wirken am Schlüssel mit; niemand sonst kann mitlesen.</translation>
    </message>
    <message>
      <source>You see who is in, and are told if somebody’s key is compromised.</source>
      <translation>Du siehst, wer dabei ist, und erfährst, wenn ein Schlüssel kompromittiert ist.</translation>
    </message>
    <message>
      <source>Your name, as others see it</source>
      <translation>Dein Name, wie andere ihn sehen</translation>
    </message>
    <message>
      <source>As the certificate says</source>
      <translation>Wie im Zertifikat</translation>
    </message>
    <message>
      <source>It guards your key on this computer.</source>
      <translation>Sie sichert deinen Schlüssel auf diesem Computer.</translation>
    </message>
    <message>
      <source>What shall guard your key?</source>
      <translation>Was soll deinen Schlüssel sichern?</translation>
    </message>
    <message>
      <source>It is gone when you close the app; others will have to verify you anew.</source>
      <translation>Sie ist weg, wenn du die App schließt; andere müssen dich dann neu verifizieren.</translation>
    </message>
    <message>
      <source>You stay in as a member. Nobody has to join again, and everyone can go on talking.</source>
      <translation>Du bleibst als Mitglied dabei. Niemand muss neu beitreten, und alle können weiterreden.</translation>
    </message>
    <message>
      <source>Hand the conference to {name}?</source>
      <translation>Die Konferenz an {name} übergeben?</translation>
    </message>
    <message>
      <source>Hand the conference over?</source>
      <translation>Die Konferenz übergeben?</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Übergeben</translation>
    </message>
    <message>
      <source>You made this conference: you alone can still change its policy.</source>
      <translation>Du hast diese Konferenz gegründet: Nur du kannst ihre Richtlinie weiterhin ändern.</translation>
    </message>
    <message>
      <source>Invitations that are not answered yet, and links to it, stop working.</source>
      <translation>Noch nicht beantwortete Einladungen und Links zu ihr gelten nicht mehr.</translation>
    </message>
    <message>
      <source>{name} lets people in and out from then on, makes the keys, and could put you out.</source>
      <translation>{name} lässt ab dann Personen ein oder entfernt sie, macht die Schlüssel und könnte auch dich ausschließen.</translation>
    </message>
    <message>
      <source>Who is to host it?</source>
      <translation>Wer soll Gastgeber sein?</translation>
    </message>
    <message>
      <source>The policy does not name {name} as host yet. Everyone is asked first, and you host the conference until all have agreed.</source>
      <translation>Die Richtlinie nennt {name} noch nicht als Gastgeber. Zuerst werden alle gefragt, und du bleibst Gastgeber, bis alle zugestimmt haben.</translation>
    </message>
    <message>
      <source>Invite by link</source>
      <translation>Per Link einladen</translation>
    </message>
    <message>
      <source>Make a link</source>
      <translation>Link erstellen</translation>
    </message>
    <message>
      <source>The link</source>
      <translation>Der Link</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Save as file…</source>
      <translation>Als Datei speichern …</translation>
    </message>
    <message>
      <source>The link as a QR code</source>
      <translation>Der Link als QR-Code</translation>
    </message>
    <message>
      <source>Close this link</source>
      <translation>Diesen Link schließen</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Kopiert.</translation>
    </message>
    <message>
      <source>Save the invitation</source>
      <translation>Einladung speichern</translation>
    </message>
    <message>
      <source>Invitations (*.msmp)</source>
      <translation>Einladungen (*.msmp)</translation>
    </message>
    <message>
      <source>Send the link by mail or messenger, or have the code scanned. Whoever opens it asks to join: you see who they are, and let them in or not.</source>
      <translation>Sende den Link per Mail oder Messenger, oder lass den Code scannen. Wer ihn öffnet, bittet um Einlass: Du siehst, wer es ist, und lässt die Person ein oder nicht.</translation>
    </message>
    <message>
      <source>Open until {time}.</source>
      <translation>Offen bis {time}.</translation>
    </message>
    <message>
      <source>Saved as {name}.</source>
      <translation>Gespeichert als {name}.</translation>
    </message>
    <message>
      <source>The file could not be written: {reason}.</source>
      <translation>Die Datei konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
      <source>How long the link is open</source>
      <translation>Wie lange der Link offen ist</translation>
    </message>
    <message>
      <source>for an hour</source>
      <translation>für eine Stunde</translation>
    </message>
    <message>
      <source>for a day</source>
      <translation>für einen Tag</translation>
    </message>
    <message>
      <source>for a week</source>
      <translation>für eine Woche</translation>
    </message>
    <message>
      <source>Invite more people</source>
      <translation>Weitere Personen einladen</translation>
    </message>
    <message>
      <source>People to invite</source>
      <translation>Einzuladende Personen</translation>
    </message>
    <message>
      <source>The key changes when they join. They cannot read what was said before.</source>
      <translation>Der Schlüssel wechselt, wenn sie beitreten. Was vorher gesagt wurde, können sie nicht lesen.</translation>
    </message>
    <message>
      <source>By link…</source>
      <translation>Per Link …</translation>
    </message>
    <message>
      <source>Invite</source>
      <translation>Einladen</translation>
    </message>
    <message>
      <source>Nobody else is near.</source>
      <translation>Sonst ist niemand in der Nähe.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>It is opened outside of this app: who runs that site sees your address.</source>
      <translation>Er wird außerhalb dieser App geöffnet: Wer diese Seite betreibt, sieht deine Adresse.</translation>
    </message>
    <message>
      <source>Open this link?</source>
      <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
      <source>Copy the link</source>
      <translation>Link kopieren</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>It leads to</source>
      <translation>Er führt zu</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>Tastatur</translation>
    </message>
    <message>
      <source>Ctrl+N</source>
      <translation>Ctrl+N</translation>
    </message>
    <message>
      <source>Ctrl+O</source>
      <translation>Ctrl+O</translation>
    </message>
    <message>
      <source>Join by link, or add by address…</source>
      <translation>Per Link beitreten oder über Adresse hinzufügen …</translation>
    </message>
    <message>
      <source>Ctrl+F</source>
      <translation>Ctrl+F</translation>
    </message>
    <message>
      <source>Search what was said</source>
      <translation>In Gesprächen suchen</translation>
    </message>
    <message>
      <source>Ctrl+K</source>
      <translation>Ctrl+K</translation>
    </message>
    <message>
      <source>Search conferences and people</source>
      <translation>Konferenzen und Personen suchen</translation>
    </message>
    <message>
      <source>Ctrl+,</source>
      <translation>Ctrl+,</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Return</source>
      <translation>Return</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Senden</translation>
    </message>
    <message>
      <source>Shift+Return</source>
      <translation>Shift+Return</translation>
    </message>
    <message>
      <source>A new line in a message</source>
      <translation>Eine neue Zeile in einer Nachricht</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>To the next part of the window</source>
      <translation>Zum nächsten Teil des Fensters</translation>
    </message>
    <message>
      <source>Ctrl+Q</source>
      <translation>Ctrl+Q</translation>
    </message>
    <message>
      <source>F1</source>
      <translation>F1</translation>
    </message>
    <message>
      <source>This list</source>
      <translation>Diese Liste</translation>
    </message>
    <message>
      <source>They are not near now. The safety number is shown once they are.</source>
      <translation>Gerade nicht in der Nähe. Die Sicherheitsnummer erscheint, sobald es so weit ist.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>Conference</source>
      <translation>Konferenz</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Was geschah</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Wer</translation>
    </message>
    <message>
      <source>, questioned</source>
      <translation>, fraglich</translation>
    </message>
    <message>
      <source>, not proven</source>
      <translation>, nicht erwiesen</translation>
    </message>
    <message numerus="yes">
      <source>{n} more under “Events”</source>
      <translation>
        <numerusform>Noch eines unter „Ereignisse“</numerusform>
        <numerusform>Noch {n} unter „Ereignisse“</numerusform>
      </translation>
    </message>
    <message>
      <source>Hide what this means</source>
      <translation>Erklärung ausblenden</translation>
    </message>
    <message>
      <source>What does this mean?</source>
      <translation>Was bedeutet das?</translation>
    </message>
    <message>
      <source>What happens to keys and people in your conferences is noted here. You can search it, check that it is complete, and show it to others.</source>
      <translation>Was mit Schlüsseln und Personen in deinen Konferenzen geschieht, wird hier festgehalten. Du kannst es durchsuchen, auf Vollständigkeit prüfen und anderen zeigen.</translation>
    </message>
    <message>
      <source>Back to the conference</source>
      <translation>Zurück zur Konferenz</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Neu lesen</translation>
    </message>
    <message>
      <source>A report to read…</source>
      <translation>Ein Bericht zum Lesen …</translation>
    </message>
    <message>
      <source>A file that others can verify…</source>
      <translation>Eine Datei, die andere prüfen können …</translation>
    </message>
    <message>
      <source>Report (*.txt)</source>
      <translation>Bericht (*.txt)</translation>
    </message>
    <message>
      <source>Audit log (*.jsonl)</source>
      <translation>Verlauf (*.jsonl)</translation>
    </message>
    <message>
      <source>Export the history</source>
      <translation>Verlauf exportieren</translation>
    </message>
    <message>
      <source>Nothing has happened yet.</source>
      <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>Überschriften</translation>
    </message>
    <message>
      <source>History of “{name}”</source>
      <translation>Verlauf von „{name}“</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Nothing found.</source>
      <translation>Nichts gefunden.</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Wird gelesen …</translation>
    </message>
    <message>
      <source>Written to {file}.</source>
      <translation>Geschrieben nach {file}.</translation>
    </message>
    <message>
      <source>A file that others can verify (choose a conference first)</source>
      <translation>Eine Datei, die andere prüfen können (wähle zuerst eine Konferenz)</translation>
    </message>
    <message numerus="yes">
      <source>{n} entries</source>
      <translation>
        <numerusform>Ein Eintrag</numerusform>
        <numerusform>{n} Einträge</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{shown} of {n} entries</source>
      <translation>
        <numerusform>{shown} von einem Eintrag</numerusform>
        <numerusform>{shown} von {n} Einträgen</numerusform>
      </translation>
    </message>
    <message>
      <source>history</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <source>Checking every entry…</source>
      <translation>Jeder Eintrag wird geprüft …</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>Wird geschrieben …</translation>
    </message>
    <message>
      <source>Search in what happened</source>
      <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
      <source>Every kind</source>
      <translation>Alle Arten</translation>
    </message>
    <message>
      <source>No conference</source>
      <translation>Keine Konferenz</translation>
    </message>
    <message>
      <source>Every conference</source>
      <translation>Alle Konferenzen</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Alle Personen</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Start again</source>
      <translation>Neu beginnen</translation>
    </message>
    <message>
      <source>“{name}” ends for everyone, and its keys are erased on every computer. What was said stays on screen until the app closes.</source>
      <translation>„{name}“ endet für alle, und ihre Schlüssel werden auf jedem Computer gelöscht. Was gesagt wurde, bleibt zu sehen, bis die App geschlossen wird.</translation>
    </message>
    <message>
      <source>Remove {name}?</source>
      <translation>{name} entfernen?</translation>
    </message>
    <message>
      <source>Start again without the host</source>
      <translation>Ohne den Gastgeber neu beginnen</translation>
    </message>
    <message>
      <source>Change key now</source>
      <translation>Schlüssel jetzt wechseln</translation>
    </message>
    <message>
      <source>Invite…</source>
      <translation>Einladen …</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Verlassen</translation>
    </message>
    <message>
      <source>Hand over…</source>
      <translation>Übergeben …</translation>
    </message>
    <message>
      <source>Keep hosting</source>
      <translation>Gastgeber bleiben</translation>
    </message>
    <message>
      <source>End…</source>
      <translation>Beenden …</translation>
    </message>
    <message>
      <source>Show or hide key and members</source>
      <translation>Schlüssel und Mitglieder ein- oder ausblenden</translation>
    </message>
    <message>
      <source>Members, events or policy</source>
      <translation>Mitglieder, Ereignisse oder Richtlinie</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Mitglieder</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>Ereignisse</translation>
    </message>
    <message>
      <source>Members ({n})</source>
      <translation>Mitglieder ({n})</translation>
    </message>
    <message>
      <source>You leave this conference. Only another invitation brings you back.</source>
      <translation>Du verlässt diese Konferenz. Nur eine neue Einladung bringt dich zurück.</translation>
    </message>
    <message>
      <source>End the conference?</source>
      <translation>Die Konferenz beenden?</translation>
    </message>
    <message>
      <source>End for everyone</source>
      <translation>Für alle beenden</translation>
    </message>
    <message>
      <source>{name} is not invited.</source>
      <translation>{name} wird nicht eingeladen.</translation>
    </message>
    <message>
      <source>Read the whole code once more: a digit may have been misheard.</source>
      <translation>Lest den ganzen Code noch einmal vor: Vielleicht wurde eine Ziffer falsch verstanden.</translation>
    </message>
    <message>
      <source>If it is still different for anybody, somebody may be in between, or people see different conferences. Say nothing confidential here, and begin again where all of you are in one place, or on another network.</source>
      <translation>Ist er dann noch bei irgendwem anders, ist vielleicht jemand dazwischen, oder ihr seht verschiedene Konferenzen. Sag hier nichts Vertrauliches, und beginnt neu, wo ihr alle am selben Ort seid, oder in einem anderen Netzwerk.</translation>
    </message>
    <message>
      <source>Leave the conference</source>
      <translation>Konferenz verlassen</translation>
    </message>
    <message>
      <source>Is the code different?</source>
      <translation>Ist der Code anders?</translation>
    </message>
    <message>
      <source>The key changes at once, and {name} can read nothing that is said from then on. What they said before stays trusted.</source>
      <translation>Der Schlüssel wechselt sofort, und {name} kann ab dann nichts mehr lesen. Was vorher gesagt wurde, bleibt vertrauenswürdig.</translation>
    </message>
    <message>
      <source>If you think somebody else may have their key, report a compromise instead.</source>
      <translation>Wenn du glaubst, dass jemand anderes den Schlüssel hat, melde stattdessen eine Kompromittierung.</translation>
    </message>
    <message>
      <source>Remove from the conference</source>
      <translation>Aus der Konferenz entfernen</translation>
    </message>
    <message>
      <source>Start again without {name}</source>
      <translation>Ohne {name} neu beginnen</translation>
    </message>
    <message>
      <source>{name} is out, and the key has changed.</source>
      <translation>{name} ist draußen, und der Schlüssel ist neu.</translation>
    </message>
    <message>
      <source>Invite {name} again</source>
      <translation>{name} wieder einladen</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Nothing was said yet. Only the people in here can read it.</source>
      <translation>Noch wurde nichts gesagt. Nur wer hier drin ist, kann es lesen.</translation>
    </message>
    <message>
      <source>To the newest messages</source>
      <translation>Zu den neuesten Nachrichten</translation>
    </message>
    <message>
      <source>Waiting for the key. You can talk as soon as you have it.</source>
      <translation>Der Schlüssel kommt noch. Sobald du ihn hast, kannst du reden.</translation>
    </message>
    <message>
      <source>What was said is not kept. “History” tells what happened to keys and members.</source>
      <translation>Was gesagt wurde, wird nicht aufbewahrt. Der „Verlauf“ zeigt, was mit Schlüsseln und Mitgliedern geschah.</translation>
    </message>
    <message>
      <source>Nothing was said.</source>
      <translation>Es wurde nichts gesagt.</translation>
    </message>
    <message>
      <source>Conversation</source>
      <translation>Gespräch</translation>
    </message>
    <message>
      <source>Copy message</source>
      <translation>Nachricht kopieren</translation>
    </message>
    <message>
      <source>Write a message</source>
      <translation>Nachricht schreiben</translation>
    </message>
    <message>
      <source>Reach somebody…</source>
      <translation>Jemanden erreichen …</translation>
    </message>
    <message>
      <source>Remove from the list</source>
      <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
      <source>Decide first about what is asked above. Until then nothing is sent from here.</source>
      <translation>Entscheide zuerst, was oben gefragt wird. Bis dahin wird von hier nichts gesendet.</translation>
    </message>
    <message>
      <source>Nothing can be said here now.</source>
      <translation>Hier kann jetzt nichts gesagt werden.</translation>
    </message>
    <message>
      <source>What you were typing was not sent; you can still copy it.</source>
      <translation>Was du geschrieben hast, wurde nicht gesendet; du kannst es noch kopieren.</translation>
    </message>
    <message>
      <source>You can send once the code was compared</source>
      <translation>Du kannst senden, sobald der Code verglichen ist</translation>
    </message>
    <message>
      <source>Open {host}…</source>
      <translation>{host} öffnen …</translation>
    </message>
    <message>
      <source>Decline and block</source>
      <translation>Ablehnen und blockieren</translation>
    </message>
    <message>
      <source>{name} invites you to</source>
      <translation>{name} lädt dich ein zu</translation>
    </message>
    <message>
      <source>Also invited: {names}</source>
      <translation>Auch eingeladen: {names}</translation>
    </message>
    <message>
      <source>Joining…</source>
      <translation>Tritt bei …</translation>
    </message>
    <message>
      <source>Declined, and {name} is blocked.</source>
      <translation>Abgelehnt, und {name} ist blockiert.</translation>
    </message>
    <message>
      <source>In use for {span}</source>
      <translation>Seit {span} in Gebrauch</translation>
    </message>
    <message>
      <source>Code to compare</source>
      <translation>Code zum Vergleichen</translation>
    </message>
    <message>
      <source>Everyone sees the same code</source>
      <translation>Alle sehen denselben Code</translation>
    </message>
    <message>
      <source>It is different for somebody…</source>
      <translation>Bei jemandem ist er anders …</translation>
    </message>
    <message>
      <source>Read the code to each other. Nothing is sent before you have.</source>
      <translation>Lest euch den Code vor. Vorher wird nichts gesendet.</translation>
    </message>
    <message>
      <source>What is this?</source>
      <translation>Was ist das?</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>Key {number}</source>
      <translation>Schlüssel {number}</translation>
    </message>
    <message>
      <source>Everyone has the key ({n} of {of})</source>
      <translation>Alle haben den Schlüssel ({n} von {of})</translation>
    </message>
    <message>
      <source>{n} of {of} have confirmed the key. Missing: {names}</source>
      <translation>{n} von {of} haben den Schlüssel bestätigt. Noch offen: {names}</translation>
    </message>
    <message>
      <source>Code to compare: {code}</source>
      <translation>Code zum Vergleichen: {code}</translation>
    </message>
    <message>
      <source>How: meet, or call each other where you know the voices. Read it aloud, digit by digit; everyone else looks at their own screen and says “the same”.
What it proves: everyone has the same key, the same list of people and the same policy, and nobody is in between. It holds for this key; the next has its own.
If it is different for anybody, say nothing confidential, and leave.</source>
      <translation>So geht es: Trefft euch, oder ruft euch an, wenn ihr die Stimmen kennt. Jemand liest ihn Ziffer für Ziffer vor; alle anderen schauen auf den eigenen Bildschirm und sagen „gleich“.
Was es beweist: Alle haben denselben Schlüssel, dieselben Mitglieder und dieselbe Richtlinie, und niemand ist dazwischen. Es gilt für diesen Schlüssel; der nächste hat seinen eigenen Code.
Ist er bei jemandem verschieden, sag nichts Vertrauliches, und verlasse die Konferenz.</translation>
    </message>
    <message numerus="yes">
      <source>In use for {span}, protects {n} messages</source>
      <translation>
        <numerusform>Seit {span}, schützt eine Nachricht</numerusform>
        <numerusform>Seit {span}, schützt {n} Nachrichten</numerusform>
      </translation>
    </message>
    <message>
      <source>Changing to key {n}: {reason}.</source>
      <translation>Wechsel zu Schlüssel {n}: {reason}.</translation>
    </message>
    <message>
      <source>Made by the host alone, which is why the code is long.</source>
      <translation>Vom Gastgeber allein gemacht, deshalb ist der Code lang.</translation>
    </message>
    <message>
      <source>Made together by: {names}</source>
      <translation>Gemeinsam gemacht von: {names}</translation>
    </message>
    <message>
      <source>Next change in {span}</source>
      <translation>Nächster Wechsel in {span}</translation>
    </message>
    <message>
      <source>The next change is due</source>
      <translation>Der nächste Wechsel ist fällig</translation>
    </message>
    <message>
      <source>{what} In use in {span}.</source>
      <translation>{what} In Gebrauch in {span}.</translation>
    </message>
    <message>
      <source>The old key is still accepted for {span}.</source>
      <translation>Der alte Schlüssel gilt noch {span}.</translation>
    </message>
    <message>
      <source>Do not join</source>
      <translation>Nicht beitreten</translation>
    </message>
    <message>
      <source>{name} sees that you would like to join.</source>
      <translation>{name} sieht, dass du beitreten möchtest.</translation>
    </message>
    <message>
      <source>The host sees that you would like to join.</source>
      <translation>Der Gastgeber sieht, dass du beitreten möchtest.</translation>
    </message>
    <message>
      <source>This takes some seconds.</source>
      <translation>Das dauert einige Sekunden.</translation>
    </message>
    <message>
      <source>Once they let you in, you see what the conference is and how it is protected, and decide whether to join.</source>
      <translation>Sobald du eingelassen wirst, siehst du, was die Konferenz ist und wie sie geschützt ist, und entscheidest, ob du beitrittst.</translation>
    </message>
    <message>
      <source>It is tried again for a while. You can leave this page.</source>
      <translation>Es wird noch eine Weile versucht. Du kannst diese Seite verlassen.</translation>
    </message>
    <message>
      <source>Ask {name} by another way. If it was a mistake, open the link once more.</source>
      <translation>Frag {name} auf anderem Weg. War es ein Versehen, öffne den Link noch einmal.</translation>
    </message>
    <message>
      <source>Ask the host by another way. If it was a mistake, open the link once more.</source>
      <translation>Frag den Gastgeber auf anderem Weg. War es ein Versehen, öffne den Link noch einmal.</translation>
    </message>
    <message>
      <source>My key is compromised…</source>
      <translation>Mein Schlüssel ist kompromittiert …</translation>
    </message>
    <message>
      <source>Report compromise…</source>
      <translation>Kompromittierung melden …</translation>
    </message>
    <message>
      <source>Safety number…</source>
      <translation>Sicherheitsnummer …</translation>
    </message>
    <message>
      <source>Have them host…</source>
      <translation>Als Gastgeber einsetzen …</translation>
    </message>
    <message>
      <source>Do not invite</source>
      <translation>Nicht einladen</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Entfernen …</translation>
    </message>
    <message>
      <source>No longer a deputy…</source>
      <translation>Nicht mehr Stellvertretung …</translation>
    </message>
    <message>
      <source>Name as deputy…</source>
      <translation>Als Stellvertretung benennen …</translation>
    </message>
    <message>
      <source>{name}’s conference</source>
      <translation>Konferenz von {name}</translation>
    </message>
    <message>
      <source>{name}’s conference {n}</source>
      <translation>Konferenz von {name} ({n})</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer *.p7b);;All files (*)</source>
      <translation>Zertifikate (*.pem *.crt *.cer *.p7b);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Nobody is near. Add somebody by address first.</source>
      <translation>Niemand ist in der Nähe. Füge zuerst jemanden über die Adresse hinzu.</translation>
    </message>
    <message>
      <source>By address…</source>
      <translation>Per Adresse …</translation>
    </message>
    <message>
      <source>By certificate file…</source>
      <translation>Per Zertifikatsdatei …</translation>
    </message>
    <message>
      <source>Name of the conference</source>
      <translation>Name der Konferenz</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Beginnen</translation>
    </message>
    <message>
      <source>Who takes part?</source>
      <translation>Wer ist dabei?</translation>
    </message>
    <message>
      <source>Whose certificate?</source>
      <translation>Wessen Zertifikat?</translation>
    </message>
    <message>
      <source>{name} is picked, and invited as soon as they are near.</source>
      <translation>{name} ist ausgewählt und wird eingeladen, sobald {name} in der Nähe ist.</translation>
    </message>
    <message>
      <source>{name} is near, and picked.</source>
      <translation>{name} ist in der Nähe und ausgewählt.</translation>
    </message>
    <message>
      <source>What is it called?</source>
      <translation>Wie heißt sie?</translation>
    </message>
    <message>
      <source>How is it protected?</source>
      <translation>Wie ist sie geschützt?</translation>
    </message>
    <message>
      <source>As the Internet-Draft describes them, for comparison</source>
      <translation>Wie der Internet-Draft sie beschreibt, zum Vergleich</translation>
    </message>
    <message>
      <source>Pick at least one person.</source>
      <translation>Wähle mindestens eine Person.</translation>
    </message>
    <message numerus="yes">
      <source>{n} people get an invitation.</source>
      <translation>
        <numerusform>Eine Person bekommt eine Einladung.</numerusform>
        <numerusform>{n} Personen bekommen eine Einladung.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} are away: invited as soon as they are near, or by a link that you send.</source>
      <translation>
        <numerusform>Eine Person ist nicht da: Sie wird eingeladen, sobald sie in der Nähe ist, oder durch einen Link von dir.</numerusform>
        <numerusform>{n} sind nicht da: Sie werden eingeladen, sobald sie in der Nähe sind, oder durch einen Link von dir.</numerusform>
      </translation>
    </message>
    <message>
      <source>Start a conference</source>
      <translation>Konferenz beginnen</translation>
    </message>
    <message>
      <source>Undo verification</source>
      <translation>Verifizierung aufheben</translation>
    </message>
    <message>
      <source>Safety number</source>
      <translation>Sicherheitsnummer</translation>
    </message>
    <message>
      <source>If it is the same on both screens, nobody is between you.</source>
      <translation>Ist sie auf beiden Bildschirmen gleich, ist niemand zwischen euch.</translation>
    </message>
    <message>
      <source>Near, at {address}</source>
      <translation>In der Nähe, unter {address}</translation>
    </message>
    <message>
      <source>Not near now</source>
      <translation>Gerade nicht in der Nähe</translation>
    </message>
    <message>
      <source>Change policy…</source>
      <translation>Richtlinie ändern …</translation>
    </message>
    <message>
      <source>Do not go on. First read all of it once more, slowly: you both have to look at the page with the other’s name. If it is still different, somebody is between you, or this is not their app: decline what it asks you for, and tell them.</source>
      <translation>Mach nicht weiter. Lest zuerst alles noch einmal langsam vor: Beide müssen auf der Seite mit dem Namen der anderen Person sein. Ist sie immer noch verschieden, ist jemand zwischen euch, oder das ist nicht die richtige App: Lehne ab, worum sie dich bittet, und sag es der Person.</translation>
    </message>
    <message>
      <source>Ways to compare the number</source>
      <translation>Wege, die Nummer zu vergleichen</translation>
    </message>
    <message>
      <source>The numbers are the same</source>
      <translation>Die Nummern sind gleich</translation>
    </message>
    <message>
      <source>They are different</source>
      <translation>Sie sind verschieden</translation>
    </message>
    <message>
      <source>By code</source>
      <translation>Per Code</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Copy my number</source>
      <translation>Meine Nummer kopieren</translation>
    </message>
    <message>
      <source>Digits, words, or the text of a QR code</source>
      <translation>Ziffern, Wörter oder der Text eines QR-Codes</translation>
    </message>
    <message>
      <source>What they sent you</source>
      <translation>Was dir gesendet wurde</translation>
    </message>
    <message>
      <source>Or: we read the code of “{name}” to each other</source>
      <translation>Oder: Wir lesen uns den Code von „{name}“ vor</translation>
    </message>
    <message>
      <source>Safety number: {number}</source>
      <translation>Sicherheitsnummer: {number}</translation>
    </message>
    <message>
      <source>The number in words: {words}</source>
      <translation>Die Nummer in Wörtern: {words}</translation>
    </message>
    <message>
      <source>QR code of the safety number with {name}</source>
      <translation>QR-Code der Sicherheitsnummer mit {name}</translation>
    </message>
    <message>
      <source>Ask {name} for the number on their screen, by a way where you know that it is them: a call, or a messenger that you trust. Not by this app.</source>
      <translation>Bitte {name} um die Nummer auf dem Bildschirm dort, auf einem Weg, bei dem du weißt, mit wem du sprichst: ein Anruf oder ein Messenger, dem du vertraust. Nicht über diese App.</translation>
    </message>
    <message>
      <source>Read aloud</source>
      <translation>Vorlesen</translation>
    </message>
    <message>
      <source>QR code</source>
      <translation>QR-Code</translation>
    </message>
    <message>
      <source>Paste what they sent</source>
      <translation>Einfügen</translation>
    </message>
    <message>
      <source>Read the number to each other, in person or on a call where you know the voice: the digits, or the words, which say the same.</source>
      <translation>Lest euch die Nummer vor, bei einem Treffen oder am Telefon, wenn du die Stimme kennst: die Ziffern oder die Wörter, die dasselbe sagen.</translation>
    </message>
    <message>
      <source>1. {name} scans this code with the camera of a phone.</source>
      <translation>1. {name} scannt diesen Code mit der Kamera eines Telefons.</translation>
    </message>
    <message>
      <source>2. They paste the text that it shows into their app, on the page with you.</source>
      <translation>2. Der Text, der erscheint, kommt dort in die App, auf die Seite mit dir.</translation>
    </message>
    <message>
      <source>3. Do the same with the code on their screen: paste its text here, under “Paste what they sent”.</source>
      <translation>3. Mach dasselbe mit dem Code auf dem anderen Bildschirm: Füge seinen Text hier unter „Einfügen“ ein.</translation>
    </message>
    <message>
      <source>Copied. Send it to {name}, who pastes it into their app.</source>
      <translation>Kopiert. Sende sie an {name}, um sie dort in der App einzufügen.</translation>
    </message>
    <message>
      <source>Sections of the settings</source>
      <translation>Abschnitte der Einstellungen</translation>
    </message>
    <message>
      <source>Everything that happened, to be searched and checked</source>
      <translation>Alles, was geschehen ist, zum Suchen und Prüfen</translation>
    </message>
    <message>
      <source>Test the network</source>
      <translation>Netz prüfen</translation>
    </message>
    <message>
      <source>Start a secure conference</source>
      <translation>Beginne eine sichere Konferenz</translation>
    </message>
    <message numerus="yes">
      <source>{n} people are near. Pick some of them, and press Start.</source>
      <translation>
        <numerusform>Eine Person ist in der Nähe. Wähle sie aus, und drücke „Beginnen“.</numerusform>
        <numerusform>{n} Personen sind in der Nähe. Wähle, wer dabei ist, und drücke „Beginnen“.</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody here yet</source>
      <translation>Noch niemand hier</translation>
    </message>
    <message>
      <source>Ask others to start the app: everyone on the same network appears here by themselves. If somebody does not, test the network to see what is in the way, or send them a link.</source>
      <translation>Bitte andere, die App zu starten: Wer im selben Netz ist, erscheint hier von selbst. Wenn jemand fehlt, prüfe das Netz, um zu sehen, was im Weg ist, oder sende einen Link.</translation>
    </message>
    <message numerus="yes">
      <source>{names} and {n} more</source>
      <translation>
        <numerusform>{names} und noch jemand</numerusform>
        <numerusform>{names} und {n} weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>Not near now: invited as soon as they are</source>
      <translation>Nicht in der Nähe: Einladung folgt</translation>
    </message>
    <message numerus="yes">
      <source>{n} people</source>
      <translation>
        <numerusform>Eine Person</numerusform>
        <numerusform>{n} Personen</numerusform>
      </translation>
    </message>
    <message>
      <source>Only you so far</source>
      <translation>Bisher nur du</translation>
    </message>
    <message>
      <source>From {name}</source>
      <translation>Von {name}</translation>
    </message>
    <message>
      <source>Invitation by link</source>
      <translation>Einladung per Link</translation>
    </message>
    <message>
      <source>Has not confirmed the key</source>
      <translation>Hat den Schlüssel nicht bestätigt</translation>
    </message>
    <message>
      <source>{role} · {state}</source>
      <translation>{role} · {state}</translation>
    </message>
    <message>
      <source>you</source>
      <translation>du</translation>
    </message>
    <message numerus="yes">
      <source>{n} new</source>
      <translation>
        <numerusform>1 neu</numerusform>
        <numerusform>{n} neu</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}: unit</source>
      <translation>{name}: Einheit</translation>
    </message>
    <message>
      <source>Who fits a rule of my own</source>
      <translation>Wer einer eigenen Regel entspricht</translation>
    </message>
    <message>
      <source>{name}: rule</source>
      <translation>{name}: Regel</translation>
    </message>
    <message>
      <source>My {name}</source>
      <translation>{name} (eigene)</translation>
    </message>
    <message>
      <source>Policies (*.toml);;All files (*)</source>
      <translation>Richtlinien (*.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Your own security policy</source>
      <translation>Deine eigene Sicherheitsrichtlinie</translation>
    </message>
    <message>
      <source>Security policy</source>
      <translation>Sicherheitsrichtlinie</translation>
    </message>
    <message>
      <source>Sections of the policy</source>
      <translation>Abschnitte der Richtlinie</translation>
    </message>
    <message>
      <source>Start from another policy</source>
      <translation>Von einer anderen Richtlinie ausgehen</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren …</translation>
    </message>
    <message>
      <source>Save as my own preset</source>
      <translation>Als Vorlage speichern</translation>
    </message>
    <message>
      <source>Use for this conference</source>
      <translation>Hier verwenden</translation>
    </message>
    <message>
      <source>Policy of “{name}”</source>
      <translation>Richtlinie von „{name}“</translation>
    </message>
    <message>
      <source>Choose a policy…</source>
      <translation>Richtlinie wählen …</translation>
    </message>
    <message>
      <source>The fields are now as in “{name}”.</source>
      <translation>Die Felder sind jetzt wie in „{name}“.</translation>
    </message>
    <message>
      <source>Import a policy</source>
      <translation>Richtlinie importieren</translation>
    </message>
    <message>
      <source>Export this policy</source>
      <translation>Diese Richtlinie exportieren</translation>
    </message>
    <message>
      <source>Saved. “{name}” is now among your policies.</source>
      <translation>Gespeichert. „{name}“ gehört jetzt zu deinen Richtlinien.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Start from</source>
      <translation>Ausgehen von</translation>
    </message>
    <message>
      <source>Nothing was taken from the file:</source>
      <translation>Aus der Datei wurde nichts übernommen:</translation>
    </message>
    <message>
      <source>The fields are now as in the file. Whose signature it bears was not checked: read what it means before you use it.</source>
      <translation>Die Felder sind jetzt wie in der Datei. Von wem ihre Unterschrift stammt, wurde nicht geprüft: Lies, was sie bedeutet, bevor du sie benutzt.</translation>
    </message>
    <message>
      <source>The fields are now as in the file.</source>
      <translation>Die Felder sind jetzt wie in der Datei.</translation>
    </message>
    <message>
      <source>Exported to {path}.</source>
      <translation>Exportiert nach {path}.</translation>
    </message>
    <message>
      <source>Give up your changes?</source>
      <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
      <source>Go on editing</source>
      <translation>Weiter bearbeiten</translation>
    </message>
    <message>
      <source>Give up changes</source>
      <translation>Änderungen verwerfen</translation>
    </message>
    <message>
      <source>What you changed in this policy was not saved.</source>
      <translation>Was du an dieser Richtlinie geändert hast, wurde nicht gespeichert.</translation>
    </message>
    <message>
      <source>Delete your policy “{name}”?</source>
      <translation>Deine Richtlinie „{name}“ löschen?</translation>
    </message>
    <message>
      <source>Advanced…</source>
      <translation>Genauer …</translation>
    </message>
    <message>
      <source>Write a policy of your own</source>
      <translation>Eine eigene Richtlinie schreiben</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Ändern …</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Löschen …</translation>
    </message>
    <message>
      <source>It is no longer offered for new conferences, and cannot be brought back.</source>
      <translation>Sie wird für neue Konferenzen nicht mehr angeboten und lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>Conferences that run under it go on as they are.</source>
      <translation>Konferenzen, die unter ihr laufen, gehen weiter wie bisher.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
      <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>One fingerprint on each line</source>
      <translation>Ein Fingerabdruck pro Zeile</translation>
    </message>
    <message>
      <source>Add somebody near</source>
      <translation>Jemanden in der Nähe hinzufügen</translation>
    </message>
    <message>
      <source>Prefer this cipher</source>
      <translation>Dieses Verfahren vorziehen</translation>
    </message>
    <message>
      <source>Prefer others to this cipher</source>
      <translation>Andere Verfahren vorziehen</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>Herausnehmen</translation>
    </message>
    <message>
      <source>Its name</source>
      <translation>Ihr Name</translation>
    </message>
    <message>
      <source>Name of an organisation to be added</source>
      <translation>Name der hinzuzufügenden Organisation</translation>
    </message>
    <message>
      <source>Add certificates…</source>
      <translation>Zertifikate hinzufügen …</translation>
    </message>
    <message>
      <source>Certificates of authorities</source>
      <translation>Zertifikate der Stellen</translation>
    </message>
    <message numerus="yes">
      <source>{n} other keys</source>
      <translation>
        <numerusform>ein anderer Schlüssel</numerusform>
        <numerusform>{n} andere Schlüssel</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody is near.</source>
      <translation>Niemand ist in der Nähe.</translation>
    </message>
    <message>
      <source>Nothing becomes weaker, so this takes effect for everyone at once:</source>
      <translation>Nichts wird schwächer, deshalb gilt es sofort für alle:</translation>
    </message>
    <message>
      <source>This would change:</source>
      <translation>Das würde sich ändern:</translation>
    </message>
    <message>
      <source>Part of this makes the conference weaker. Everyone is asked, and the change takes effect when all who can be reached agreed:</source>
      <translation>Ein Teil davon macht die Konferenz schwächer. Alle werden gefragt, und die Änderung gilt, wenn alle Erreichbaren zugestimmt haben:</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>Was sich ändern würde</translation>
    </message>
    <message>
      <source>Change the policy?</source>
      <translation>Die Richtlinie ändern?</translation>
    </message>
    <message>
      <source>Change policy</source>
      <translation>Richtlinie ändern</translation>
    </message>
    <message>
      <source>Makes the conference weaker</source>
      <translation>Macht die Konferenz schwächer</translation>
    </message>
    <message>
      <source>The policy in force does not allow this: {reason}</source>
      <translation>Die geltende Richtlinie erlaubt das nicht: {reason}</translation>
    </message>
    <message>
      <source>Then</source>
      <translation>Dann</translation>
    </message>
    <message>
      <source>The two policies say the same.</source>
      <translation>Die beiden Richtlinien besagen dasselbe.</translation>
    </message>
    <message numerus="yes">
      <source>{n} to mend</source>
      <translation>
        <numerusform>1 Fehler</numerusform>
        <numerusform>{n} Fehler</numerusform>
      </translation>
    </message>
    <message>
      <source>Until this is mended, the sentences say what it meant before:</source>
      <translation>Bis das behoben ist, sagen die Sätze, was vorher galt:</translation>
    </message>
    <message numerus="yes">
      <source>… and {n} more.</source>
      <translation>
        <numerusform>… und noch einer.</numerusform>
        <numerusform>… und {n} weitere.</numerusform>
      </translation>
    </message>
    <message>
      <source>What this means</source>
      <translation>Was das bedeutet</translation>
    </message>
    <message>
      <source>Ask for a certificate</source>
      <translation>Zertifikat beantragen</translation>
    </message>
    <message>
      <source>Save the request…</source>
      <translation>Antrag speichern …</translation>
    </message>
    <message>
      <source>Password of the file</source>
      <translation>Passwort der Datei</translation>
    </message>
    <message>
      <source>Take the key in the file in place of mine</source>
      <translation>Den Schlüssel der Datei anstelle von meinem nehmen</translation>
    </message>
    <message>
      <source>Take it in</source>
      <translation>Übernehmen</translation>
    </message>
    <message>
      <source>Save a copy of your key</source>
      <translation>Eine Kopie deines Schlüssels sichern</translation>
    </message>
    <message>
      <source>Save the copy…</source>
      <translation>Kopie sichern …</translation>
    </message>
    <message>
      <source>The app writes a request for a certificate for your key. Send the file to whoever issues certificates in your organisation, and take in what comes back. Your key never leaves this computer.</source>
      <translation>Die App schreibt einen Antrag auf ein Zertifikat für deinen Schlüssel. Sende die Datei an die Stelle, die in deiner Organisation Zertifikate ausstellt, und übernimm, was zurückkommt. Dein Schlüssel verlässt diesen Computer nie.</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Mail address (may stay empty)</source>
      <translation>Mailadresse (darf leer bleiben)</translation>
    </message>
    <message>
      <source>With another key, people who verified you have to do so again.</source>
      <translation>Mit einem anderen Schlüssel müssen alle, die dich verifiziert haben, das noch einmal tun.</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Passwort</translation>
    </message>
    <message>
      <source>The file holds your key and certificate, no conferences and no messages. On another computer, take it in when the app starts for the first time. Use it on one computer at a time.</source>
      <translation>Die Datei enthält deinen Schlüssel und dein Zertifikat, keine Konferenzen und keine Nachrichten. Auf einem anderen Computer nimmst du sie beim ersten Start der App auf. Verwende den Schlüssel nur auf einem Computer zur selben Zeit.</translation>
    </message>
    <message>
      <source>At once, and after the next start. Who is reached by another one alone is then away.</source>
      <translation>Sofort, und auch nach dem nächsten Start. Wer nur über ein anderes erreicht wird, ist dann nicht da.</translation>
    </message>
    <message>
      <source>{name}: not there now, used again once it is back</source>
      <translation>{name}: zurzeit nicht da, wird wieder verwendet, sobald sie zurück ist</translation>
    </message>
    <message>
      <source>{name}: reaches this computer alone</source>
      <translation>{name}: erreicht nur diesen Computer</translation>
    </message>
    <message>
      <source>{name}: not connected</source>
      <translation>{name}: nicht verbunden</translation>
    </message>
    <message>
      <source>Use all of them</source>
      <translation>Alle verwenden</translation>
    </message>
    <message>
      <source>New ones, too, as soon as they are there.</source>
      <translation>Auch neue, sobald sie da sind.</translation>
    </message>
    <message>
      <source>Use these alone</source>
      <translation>Nur diese verwenden</translation>
    </message>
    <message>
      <source>Networks of this computer</source>
      <translation>Netze dieses Computers</translation>
    </message>
    <message>
      <source>This start of the app was told which to use (--interface).</source>
      <translation>Diesem Start der App wurde gesagt, welche sie verwenden soll (--interface).</translation>
    </message>
    <message>
      <source>Start the app again</source>
      <translation>App neu starten</translation>
    </message>
    <message>
      <source>Look and notifications</source>
      <translation>Aussehen und Hinweise</translation>
    </message>
    <message>
      <source>You can be invited, and conferences go on.</source>
      <translation>Du kannst eingeladen werden, und Konferenzen gehen weiter.</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Notify me of</source>
      <translation>Hinweise auf</translation>
    </message>
    <message>
      <source>Stay in the tray when the window is closed</source>
      <translation>Nach dem Schließen weiterlaufen</translation>
    </message>
    <message>
      <source>From the next start of the app on.</source>
      <translation>Ab dem nächsten Start der App.</translation>
    </message>
    <message>
      <source>This desktop has no tray.</source>
      <translation>Dieser Desktop hat keinen Infobereich.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Hoher Kontrast</translation>
    </message>
    <message>
      <source>Invitations, and who wants to join</source>
      <translation>Einladungen, und wer beitreten möchte</translation>
    </message>
    <message>
      <source>Compromised keys and other alerts</source>
      <translation>Kompromittierte Schlüssel und andere Warnungen</translation>
    </message>
    <message>
      <source>Messages</source>
      <translation>Nachrichten</translation>
    </message>
    <message>
      <source>Settled by {name}.</source>
      <translation>Festgelegt von {name}.</translation>
    </message>
    <message>
      <source>{name} manages this app.</source>
      <translation>{name} verwaltet diese App.</translation>
    </message>
    <message>
      <source>An administrator</source>
      <translation>Eine Administration</translation>
    </message>
    <message>
      <source>Ask {contact} about it.</source>
      <translation>Frag {contact} danach.</translation>
    </message>
    <message>
      <source>safe reading</source>
      <translation>streng ausgelegt</translation>
    </message>
    <message>
      <source>Settled by the administrator</source>
      <translation>Von der Administration festgelegt</translation>
    </message>
    <message>
      <source>Recommended</source>
      <translation>Empfohlen</translation>
    </message>
    <message>
      <source>Cannot be read, so the strictest holds</source>
      <translation>Nicht lesbar, deshalb gilt das Strengste</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <source>Announces that somebody is here, without a name, and finds others who do the same.</source>
      <translation>Kündigt ohne Namen an, dass jemand hier ist, und findet andere, die es auch tun.</translation>
    </message>
    <message>
      <source>Look for people near</source>
      <translation>Nach Personen in der Nähe suchen</translation>
    </message>
    <message>
      <source>Your addresses</source>
      <translation>Deine Adressen</translation>
    </message>
    <message>
      <source>Is somebody missing?</source>
      <translation>Fehlt jemand?</translation>
    </message>
    <message>
      <source>None: not connected.</source>
      <translation>Keine: nicht verbunden.</translation>
    </message>
    <message>
      <source>“{file}” is taken in. Whose certificate it takes back counts as confirmed no longer, in conferences that run as well.</source>
      <translation>„{file}“ ist übernommen. Wessen Zertifikat darin zurückgenommen ist, gilt nicht mehr als bestätigt, auch in laufenden Konferenzen.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>{name} entfernen</translation>
    </message>
    <message>
      <source>Name of the organisation</source>
      <translation>Name der Organisation</translation>
    </message>
    <message>
      <source>Choose its file…</source>
      <translation>Datei wählen …</translation>
    </message>
    <message>
      <source>Take in a revocation list…</source>
      <translation>Sperrliste übernehmen …</translation>
    </message>
    <message>
      <source>Trust {name} no longer?</source>
      <translation>{name} nicht mehr vertrauen?</translation>
    </message>
    <message>
      <source>Certificates of the organisation</source>
      <translation>Zertifikate der Organisation</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
      <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Revocation list</source>
      <translation>Sperrliste</translation>
    </message>
    <message>
      <source>Revocation lists (*.crl *.pem *.der);;All files (*)</source>
      <translation>Sperrlisten (*.crl *.pem *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Whoever shows a certificate of an organisation named here counts as confirmed by it. Your organisation gives you the file; add no others.</source>
      <translation>Wer ein Zertifikat einer hier genannten Organisation vorweist, gilt als von ihr bestätigt. Deine Organisation gibt dir die Datei; füge keine anderen hinzu.</translation>
    </message>
    <message>
      <source>Whoever it confirms counts as not verified from then on, unless you compared safety numbers with them. Conferences that run go on as they are.</source>
      <translation>Wen sie bestätigt, der gilt von da an als nicht verifiziert, außer du hast die Sicherheitsnummern verglichen. Laufende Konferenzen gehen weiter wie sie sind.</translation>
    </message>
    <message>
      <source>Whose certificates it takes back later, you learn only in conferences whose policy names it. To trust it again, you need its file.</source>
      <translation>Wessen Zertifikate sie später zurücknimmt, erfährst du nur in Konferenzen, deren Richtlinie sie nennt. Um ihr wieder zu vertrauen, brauchst du ihre Datei.</translation>
    </message>
    <message>
      <source>None yet.</source>
      <translation>Noch keine.</translation>
    </message>
    <message>
      <source>They cannot see you, and you hear nothing of them.</source>
      <translation>Kann dich nicht sehen, und du hörst nichts von dort.</translation>
    </message>
    <message>
      <source>Known</source>
      <translation>Bekannt</translation>
    </message>
    <message>
      <source>Blocked</source>
      <translation>Blockiert</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>Unblock</source>
      <translation>Freigeben</translation>
    </message>
    <message>
      <source>People with whom you were in a conference, whom you verified, or whom you picked by certificate file.</source>
      <translation>Personen, mit denen du in einer Konferenz warst, die du verifiziert oder per Zertifikatsdatei gewählt hast.</translation>
    </message>
    <message>
      <source>Nobody.</source>
      <translation>Niemand.</translation>
    </message>
    <message>
      <source>Ask for a certificate…</source>
      <translation>Zertifikat beantragen …</translation>
    </message>
    <message>
      <source>Take in a certificate…</source>
      <translation>Zertifikat übernehmen …</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>Eine Kopie sichern …</translation>
    </message>
    <message>
      <source>Make a new identity…</source>
      <translation>Neue Identität anlegen …</translation>
    </message>
    <message>
      <source>Certificate</source>
      <translation>Zertifikat</translation>
    </message>
    <message>
      <source>Fingerprint of your key</source>
      <translation>Fingerabdruck deines Schlüssels</translation>
    </message>
    <message>
      <source>If this computer is lost</source>
      <translation>Wenn dieser Computer verloren geht</translation>
    </message>
    <message>
      <source>If somebody else may have your key</source>
      <translation>Wenn jemand anderes deinen Schlüssel haben könnte</translation>
    </message>
    <message>
      <source>Who may see me?</source>
      <translation>Wer darf mich sehen?</translation>
    </message>
    <message>
      <source>Issued by {name}, until {day}.</source>
      <translation>Ausgestellt von {name}, bis {day}.</translation>
    </message>
    <message>
      <source>Made by this app, until {day}. People verify you by safety number.</source>
      <translation>Von dieser App gemacht, bis {day}. Andere verifizieren dich über die Sicherheitsnummer.</translation>
    </message>
    <message>
      <source>Make a new identity?</source>
      <translation>Neue Identität anlegen?</translation>
    </message>
    <message>
      <source>Make it and start again</source>
      <translation>Anlegen und neu starten</translation>
    </message>
    <message>
      <source>Keys (*.p12)</source>
      <translation>Schlüssel (*.p12)</translation>
    </message>
    <message>
      <source>Certificates (*.p12 *.pfx *.pem *.crt *.cer *.p7b);;All files (*)</source>
      <translation>Zertifikate (*.p12 *.pfx *.pem *.crt *.cer *.p7b);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Save the request</source>
      <translation>Antrag speichern</translation>
    </message>
    <message>
      <source>Requests (*.pem *.csr)</source>
      <translation>Anträge (*.pem *.csr)</translation>
    </message>
    <message>
      <source>With a copy of your key you go on elsewhere as the same person, and nobody has to verify you anew. Whoever has the file and its password can pass for you.</source>
      <translation>Mit einer Kopie deines Schlüssels bleibst du anderswo dieselbe Person, und niemand muss dich neu verifizieren. Wer die Datei und ihr Passwort hat, kann sich für dich ausgeben.</translation>
    </message>
    <message>
      <source>Report your key as compromised in your conferences, so that nobody trusts it any more. Then make a new identity: a new key under the same name.</source>
      <translation>Melde deinen Schlüssel in deinen Konferenzen als kompromittiert, damit ihm niemand mehr vertraut. Lege dann eine neue Identität an: ein neuer Schlüssel unter demselben Namen.</translation>
    </message>
    <message>
      <source>A new certificate is kept. It is shown from the next start of the app on.</source>
      <translation>Ein neues Zertifikat ist aufbewahrt. Es wird ab dem nächsten Start der App gezeigt.</translation>
    </message>
    <message>
      <source>No authority’s certificate came with it. That is right only where the organisation’s root issued it; else take in a file that has those in between as well.</source>
      <translation>Es kam kein Zertifikat einer Zertifizierungsstelle mit. Das stimmt nur, wenn die oberste Stelle der Organisation es selbst ausgestellt hat; sonst nimm eine Datei, in der auch die Zertifikate dazwischen sind.</translation>
    </message>
    <message>
      <source>Your new identity is kept. Until the app starts again, the old key is in use.</source>
      <translation>Deine neue Identität ist aufbewahrt. Bis die App neu startet, ist der alte Schlüssel in Gebrauch.</translation>
    </message>
    <message>
      <source>A copy is in “{file}”. Keep it in a safe place.</source>
      <translation>Eine Kopie liegt in „{file}“. Bewahre sie an einem sicheren Ort auf.</translation>
    </message>
    <message>
      <source>The request is in “{file}”. Send it to whoever issues certificates in your organisation, and take in here what comes back.</source>
      <translation>Die Anfrage ist in „{file}“. Schick sie an die Stelle, die in deiner Organisation Zertifikate ausstellt, und übernimm hier, was zurückkommt.</translation>
    </message>
    <message>
      <source>This cannot be undone: your old key is erased on this computer.</source>
      <translation>Das lässt sich nicht rückgängig machen: Dein alter Schlüssel wird auf diesem Computer gelöscht.</translation>
    </message>
    <message>
      <source>The app then starts again, with a new key under the same name. The conferences that you are in go on without you until you are invited again; those that you host end up without a host.</source>
      <translation>Die App startet dann neu, mit einem neuen Schlüssel unter demselben Namen. Konferenzen, an denen du teilnimmst, gehen ohne dich weiter, bis du wieder eingeladen wirst; die, bei denen du Gastgeber bist, haben dann keinen Gastgeber mehr.</translation>
    </message>
    <message>
      <source>To others you are a new person: they see a key that they do not know, and compare safety numbers with you anew. A certificate of an organisation is not taken along; ask for a new one.</source>
      <translation>Für andere bist du neu: Sie sehen einen Schlüssel, den sie nicht kennen, und vergleichen die Sicherheitsnummer mit dir erneut. Das Zertifikat einer Organisation wird nicht mitgenommen; frag nach einem neuen.</translation>
    </message>
    <message>
      <source>Your history stays, and can still be verified: what your old key signed is signed again as a whole with the new one.</source>
      <translation>Dein Verlauf bleibt und lässt sich weiterhin prüfen: Was dein alter Schlüssel signiert hat, wird mit dem neuen noch einmal als Ganzes signiert.</translation>
    </message>
    <message>
      <source>Whoever has the app open in this network sees your name and can invite you.</source>
      <translation>Wer die App in diesem Netz offen hat, sieht deinen Namen und kann dich einladen.</translation>
    </message>
    <message>
      <source>Only who was verified, confirmed by an organisation, in a conference with you, or picked by certificate file. Two people who both chose this find each other by address or link alone.</source>
      <translation>Nur wer verifiziert oder von einer Organisation bestätigt ist, mit dir in einer Konferenz war oder von dir per Zertifikatsdatei gewählt wurde. Haben zwei das gewählt, finden sie sich nur über Adresse oder Link.</translation>
    </message>
    <message>
      <source>Only the people in your conferences, and whom you add by address or link.</source>
      <translation>Nur die Personen in deinen Konferenzen, und wen du über Adresse oder Link hinzufügst.</translation>
    </message>
    <message>
      <source>Nobody here yet.</source>
      <translation>Noch niemand hier.</translation>
    </message>
    <message>
      <source>Conferences, invitations and people near</source>
      <translation>Konferenzen, Einladungen und Personen in der Nähe</translation>
    </message>
    <message>
      <source>Invitations</source>
      <translation>Einladungen</translation>
    </message>
    <message>
      <source>Conferences</source>
      <translation>Konferenzen</translation>
    </message>
    <message>
      <source>People near</source>
      <translation>In der Nähe</translation>
    </message>
    <message>
      <source>Earlier conferences</source>
      <translation>Frühere Konferenzen</translation>
    </message>
    <message>
      <source>You are {name}</source>
      <translation>Du bist {name}</translation>
    </message>
    <message>
      <source>I have seen this</source>
      <translation>Gesehen</translation>
    </message>
    <message>
      <source>Reported by you at {time}: “{reason}”.</source>
      <translation>Von dir gemeldet um {time}: „{reason}“.</translation>
    </message>
    <message>
      <source>Not to be trusted since {time}.</source>
      <translation>Nicht mehr vertrauenswürdig seit {time}.</translation>
    </message>
    <message numerus="yes">
      <source>{n} more alerts wait behind this one.</source>
      <translation>
        <numerusform>Dahinter wartet noch eine Warnung.</numerusform>
        <numerusform>Dahinter warten {n} weitere Warnungen.</numerusform>
      </translation>
    </message>
    <message>
      <source>Alert</source>
      <translation>Warnung</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Was geschehen ist</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Was zu tun ist</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>Zustimmen</translation>
    </message>
    <message>
      <source>Reported by you at {time}.</source>
      <translation>Von dir gemeldet um {time}.</translation>
    </message>
    <message>
      <source>Reported by {name} at {time}: “{reason}”.</source>
      <translation>Gemeldet von {name} um {time}: „{reason}“.</translation>
    </message>
    <message>
      <source>Reported by {name} at {time}.</source>
      <translation>Gemeldet von {name} um {time}.</translation>
    </message>
    <message>
      <source>End the conference…</source>
      <translation>Konferenz beenden …</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Weitermachen</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>So lassen</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>Bleiben</translation>
    </message>
    <message>
      <source>I know about it</source>
      <translation>Ich weiß davon</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Jetzt nicht</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Diese Meldung schließen</translation>
    </message>
    <message>
      <source>Empty the search</source>
      <translation>Suche leeren</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Choices</source>
      <translation>Auswahl</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>Früher</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Close the search</source>
      <translation>Suche schließen</translation>
    </message>
    <message>
      <source>{at} of {n}</source>
      <translation>{at} von {n}</translation>
    </message>
    <message>
      <source>This is another key than the one that you verified</source>
      <translation>Das ist ein anderer Schlüssel als der, den du verifiziert hast</translation>
    </message>
    <message>
      <source>What to do: compare the number again. If it is different, or you cannot reach them by another way, decline.</source>
      <translation>Was zu tun ist: Vergleicht die Nummer noch einmal. Ist sie verschieden, oder erreichst du die Person nicht auf anderem Weg, lehne ab.</translation>
    </message>
    <message>
      <source>What to do: compare the number again. If it is different, or you cannot reach them by another way, do not talk with this key.</source>
      <translation>Was zu tun ist: Vergleicht die Nummer noch einmal. Ist sie verschieden, oder erreichst du die Person nicht auf anderem Weg, rede nicht mit diesem Schlüssel.</translation>
    </message>
    <message>
      <source>Compare again</source>
      <translation>Erneut vergleichen</translation>
    </message>
    <message>
      <source>It could not be proven that {name} sent this.</source>
      <translation>Es ließ sich nicht nachweisen, dass das von {name} kommt.</translation>
    </message>
    <message>
      <source>{n} of {of}</source>
      <translation>{n} von {of}</translation>
    </message>
    <message>
      <source>{name}’s key was compromised before this was sent: anybody may have.</source>
      <translation>Der Schlüssel von {name} war schon kompromittiert, bevor das gesendet wurde: Es kann von irgendwem sein.</translation>
    </message>
    <message>
      <source>Signed with {name}’s key, and the signature was checked.</source>
      <translation>Mit dem Schlüssel von {name} signiert, und die Signatur wurde geprüft.</translation>
    </message>
    <message>
      <source>Sent after the key was compromised: do not rely on it</source>
      <translation>Gesendet nach der Kompromittierung: Verlass dich nicht darauf</translation>
    </message>
    <message>
      <source>Signed with your key.</source>
      <translation>Mit deinem Schlüssel signiert.</translation>
    </message>
    <message>
      <source>Not proven</source>
      <translation>Nicht erwiesen</translation>
    </message>
    <message>
      <source>Security policy: {name}</source>
      <translation>Sicherheitsrichtlinie: {name}</translation>
    </message>
    <message>
      <source>{sentence} (Not as in your usual policy.)</source>
      <translation>{sentence} (Anders als in deiner üblichen Richtlinie.)</translation>
    </message>
    <message>
      <source>Your usual policy says besides:</source>
      <translation>Deine übliche Richtlinie sagt außerdem:</translation>
    </message>
    <message numerus="yes">
      <source>The passphrase needs at least {n} characters.</source>
      <translation>
        <numerusform>Die Passphrase braucht mindestens ein Zeichen.</numerusform>
        <numerusform>Die Passphrase braucht mindestens {n} Zeichen.</numerusform>
      </translation>
    </message>
    <message>
      <source>The two passphrases differ.</source>
      <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
      <source>You host {names}. While you are away, nobody can be let in or put out and the key does not change, unless a deputy takes over. It goes on when you are back.</source>
      <translation>Du bist Gastgeber von {names}. Solange du weg bist, kann niemand eingelassen oder ausgeschlossen werden, und der Schlüssel wechselt nicht, außer eine Stellvertretung übernimmt. Es geht weiter, wenn du zurück bist.</translation>
    </message>
    <message>
      <source>Quit MSMP?</source>
      <translation>MSMP beenden?</translation>
    </message>
    <message>
      <source>Open an invitation</source>
      <translation>Einladung öffnen</translation>
    </message>
    <message>
      <source>Invitations (*.msmp);;All files (*)</source>
      <translation>Einladungen (*.msmp);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>“{name}”</source>
      <translation>„{name}“</translation>
    </message>
    <message>
      <source>Last near {time}</source>
      <translation>Zuletzt da: {time}</translation>
    </message>
    <message>
      <source>Received by {n} of {of}. Not yet known to be with: {names}.</source>
      <translation>Bei {n} von {of} angekommen. Noch keine Bestätigung von: {names}.</translation>
    </message>
    <message>
      <source>{state} · the key is changing</source>
      <translation>{state} · Schlüssel wechselt</translation>
    </message>
    <message>
      <source>Member</source>
      <translation>Mitglied</translation>
    </message>
    <message>
      <source>Near now</source>
      <translation>Gerade in der Nähe</translation>
    </message>
    <message>
      <source>Not near so far</source>
      <translation>Bisher nicht in der Nähe</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message numerus="yes">
      <source>{n} days ago</source>
      <translation>
        <numerusform>gestern</numerusform>
        <numerusform>vor {n} Tagen</numerusform>
      </translation>
    </message>
    <message>
      <source>d MMMM</source>
      <translation>d. MMMM</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>d. MMMM yyyy</translation>
    </message>
    <message>
      <source>Nobody else was in when you sent it.</source>
      <translation>Als du das gesendet hast, war sonst niemand da.</translation>
    </message>
    <message>
      <source>Everyone has it.</source>
      <translation>Alle haben die Nachricht.</translation>
    </message>
    <message>
      <source>Sent. Not yet known to be with: {names}.</source>
      <translation>Gesendet. Noch keine Bestätigung von: {names}.</translation>
    </message>
    <message>
      <source>Check who this is</source>
      <translation>Prüfe, wer das ist</translation>
    </message>
    <message>
      <source>Confirmed by {organisation}</source>
      <translation>Bestätigt von {organisation}</translation>
    </message>
    <message>
      <source>Compare the code; nothing is sent before</source>
      <translation>Erst den Code vergleichen</translation>
    </message>
    <message numerus="yes">
      <source>{state} · {n} people have not confirmed the key</source>
      <translation>
        <numerusform>{state} · 1 Bestätigung fehlt</numerusform>
        <numerusform>{state} · {n} Bestätigungen fehlen</numerusform>
      </translation>
    </message>
    <message>
      <source>{state} · everyone has the key</source>
      <translation>{state} · Schlüssel bei allen</translation>
    </message>
    <message>
      <source>Compare the code first</source>
      <translation>Erst Code vergleichen</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>d. MMM</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d. MMM yyyy</translation>
    </message>
    <message>
      <source>Looking for the host…</source>
      <translation>Der Gastgeber wird gesucht …</translation>
    </message>
    <message>
      <source>Waiting to be let in</source>
      <translation>Wartet auf Einlass</translation>
    </message>
    <message>
      <source>The host does not answer</source>
      <translation>Der Gastgeber antwortet nicht</translation>
    </message>
    <message>
      <source>You were not let in</source>
      <translation>Du wurdest nicht eingelassen</translation>
    </message>
    <message>
      <source>dddd, d MMMM yyyy</source>
      <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
      <source>This is you.</source>
      <translation>Das bist du.</translation>
    </message>
    <message>
      <source>An organisation that you trust confirms who this is.</source>
      <translation>Eine Organisation, der du vertraust, bestätigt, wer das ist.</translation>
    </message>
    <message>
      <source>You compared safety numbers with this person.</source>
      <translation>Ihr habt die Sicherheitsnummern verglichen.</translation>
    </message>
    <message>
      <source>Anybody can choose this name. Compare safety numbers to be sure.</source>
      <translation>Namen sind frei wählbar. Vergleicht die Sicherheitsnummern, um sicher zu sein.</translation>
    </message>
    <message>
      <source>This key was reported compromised. Do not trust it.</source>
      <translation>Dieser Schlüssel wurde als kompromittiert gemeldet. Vertraue ihm nicht.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by comparing the number.</source>
      <translation>Von dir verifiziert am {date}, durch Vergleich der Nummer.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by reading the number aloud.</source>
      <translation>Von dir verifiziert am {date}, durch Vorlesen der Nummer.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by comparing the number that they sent.</source>
      <translation>Von dir verifiziert am {date}, durch Vergleich mit der gesendeten Nummer.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by scanning their QR code.</source>
      <translation>Von dir verifiziert am {date}, durch Scannen des QR-Codes.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by the code of a conference.</source>
      <translation>Von dir verifiziert am {date}, mit dem Code einer Konferenz.</translation>
    </message>
    <message>
      <source>Away: invited once near</source>
      <translation>Nicht da: Einladung folgt</translation>
    </message>
    <message>
      <source>Invited</source>
      <translation>Eingeladen</translation>
    </message>
    <message>
      <source>Wants to join</source>
      <translation>Möchte beitreten</translation>
    </message>
    <message>
      <source>Has the key</source>
      <translation>Hat den Schlüssel</translation>
    </message>
    <message>
      <source>Cannot be reached</source>
      <translation>Nicht erreichbar</translation>
    </message>
    <message>
      <source>Declined</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Gegangen</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Entfernt</translation>
    </message>
    <message>
      <source>Waiting for the key…</source>
      <translation>Der Schlüssel kommt noch …</translation>
    </message>
    <message>
      <source>Secure</source>
      <translation>Sicher</translation>
    </message>
    <message>
      <source>The host cannot be reached</source>
      <translation>Gastgeber nicht erreichbar</translation>
    </message>
    <message>
      <source>You left</source>
      <translation>Du bist gegangen</translation>
    </message>
    <message>
      <source>You were removed</source>
      <translation>Du wurdest entfernt</translation>
    </message>
    <message>
      <source>Key reported compromised</source>
      <translation>Schlüssel kompromittiert</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Beendet</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>Unterbrochen</translation>
    </message>
    <message>
      <source>Secure again</source>
      <translation>Wieder sicher</translation>
    </message>
    <message>
      <source>Possibly not secure</source>
      <translation>Vielleicht nicht sicher</translation>
    </message>
    <message>
      <source>Your key is guarded by your passphrase.</source>
      <translation>Dein Schlüssel ist durch deine Passphrase gesichert.</translation>
    </message>
    <message>
      <source>This identity is gone when you close the app.</source>
      <translation>Diese Identität ist weg, wenn du die App schließt.</translation>
    </message>
    <message>
      <source>Key in the keyring</source>
      <translation>Im Schlüsselbund</translation>
    </message>
    <message>
      <source>With a passphrase</source>
      <translation>Mit einer Passphrase</translation>
    </message>
    <message>
      <source>For this session</source>
      <translation>Für diese Sitzung</translation>
    </message>
    <message>
      <source>Everyday</source>
      <translation>Alltag</translation>
    </message>
    <message>
      <source>Only people you invite get in, everyone takes part in making the key, and it changes whenever somebody comes or goes.</source>
      <translation>Nur wen du einlädst, kommt hinein, alle wirken am Schlüssel mit, und er wechselt, sobald jemand kommt oder geht.</translation>
    </message>
    <message>
      <source>Confidential</source>
      <translation>Vertraulich</translation>
    </message>
    <message>
      <source>You let each person in yourself, keys live ten minutes at most, and whoever does not confirm a key is put out.</source>
      <translation>Du lässt jede Person selbst ein, Schlüssel leben höchstens zehn Minuten, und wer einen Schlüssel nicht bestätigt, wird ausgeschlossen.</translation>
    </message>
    <message>
      <source>High assurance</source>
      <translation>Höchste Sicherheit</translation>
    </message>
    <message>
      <source>Nobody can say anything before comparing the code; keys wait for everyone; after a compromised key everything is made anew.</source>
      <translation>Niemand kann etwas sagen, bevor der Code verglichen ist; Schlüssel warten auf alle; nach einem kompromittierten Schlüssel wird alles neu gemacht.</translation>
    </message>
    <message>
      <source>Broadcast</source>
      <translation>Rundfunk</translation>
    </message>
    <message>
      <source>Only you speak; many listen without having to confirm anything, and anyone who is in can let others in.</source>
      <translation>Nur du sprichst; viele hören zu, ohne etwas bestätigen zu müssen, und wer drin ist, kann andere einlassen.</translation>
    </message>
    <message>
      <source>GKMP</source>
      <translation>GKMP</translation>
    </message>
    <message>
      <source>Choose it to see how GKMP (RFC 2093) works: you and whoever joins first make the key together, and a compromised key ends in a new conference.</source>
      <translation>Wähle dies, um zu sehen, wie GKMP (RFC 2093) arbeitet: Du und wer als Erstes beitritt, ihr macht den Schlüssel gemeinsam, und nach einem kompromittierten Schlüssel beginnt eine neue Konferenz.</translation>
    </message>
    <message>
      <source>SMKD</source>
      <translation>SMKD</translation>
    </message>
    <message>
      <source>Choose it to see how SMKD (RFC 1949) works: you alone make the key, and whoever is in hands it on to those who ask.</source>
      <translation>Wähle dies, um zu sehen, wie SMKD (RFC 1949) arbeitet: Du allein machst den Schlüssel, und wer dabei ist, gibt ihn an alle weiter, die darum bitten.</translation>
    </message>
  </context>
</TS>
