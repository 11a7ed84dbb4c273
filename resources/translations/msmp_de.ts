<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>MSMP</name>
    <message>
      <source>{name} wrote in “{conference}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} invites you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept and join</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MSMP: something waits for you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MSMP: a key is compromised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open MSMP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A key is like a signature that nobody else can write. Once it is compromised, somebody else may have it: they could have read what was said since then, and could speak in that person’s name. The key of the conference was changed without it, so whoever has it can read nothing that is said from now on. What was said before cannot be taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody in the conference thinks that a key is in wrong hands. They may not take it out by themselves, or anybody could put others out; the host decides. Until then the person with that key, whoever it is, reads everything that is said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone in a conference should see the same list of people, the same policy and the same key. Here they do not: the host’s app, or somebody who controls it, told different people different things. That does not happen by accident. It can hide somebody who listens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A key is made on one computer and never leaves it. Two apps now prove to hold the same one. Either somebody copied their profile to a second computer themselves, or somebody else did, and can read and write in their name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host’s computer makes the keys and lets people in and out. It is switched off, asleep or out of the network. What you say is as secure as before, but nobody can be removed, and the key does not change, until somebody hosts again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host’s certificate is their proof of who they are, and it does not hold any more: it was withdrawn, ran out, or its key was declared lost. Because the host makes the key of the conference, that key is not used any more either.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy of a conference was signed when it began, and every app keeps to it. The host’s app asked for something beyond it. Mostly that is an old or faulty version; it could also be somebody who tries what they get away with. They got nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who made the conference wants to change its rules, and with the new ones it would be protected less. That needs the consent of everyone whom it concerns. Until you agree, your app keeps to the rules that you joined under.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody asks to be let in, and their certificate is what the policy wants. The last word is yours: once they are in, they get the key and read all that is said from then on. What was said before stays closed to them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host’s app makes the keys and lets people in and out. While a conference lives, it can pass to another member: the host signs that, every app checks that the policy names the new host, and the key changes. Who made the conference signs its policy, whoever hosts it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A certificate says who you are, and for how long whoever issued it stands by that. Like a passport, it has to be renewed in time. Your key, and what was said, are not touched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every message carries a number, so the app sees when one is missing. Others were asked for it, and nobody has it: it got lost on the network, or somebody holds it back. What you do see is complete and unchanged, message by message.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entry {first} is missing or cannot be read: the log was changed or is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Entries {first} to {last} are missing or cannot be read: the log was changed or is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to export yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>somebody joins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the host asked for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the key is old enough</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the key protected enough</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>somebody left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>somebody was removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a key is compromised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>everyone takes part again</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Key {number} is in use, by {n} people.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{what} ({values})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You verified {name}, by reading the number aloud.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You verified {name}, by comparing the number that they sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You verified {name}, by scanning their QR code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You verified {name}, by the code of a conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The conference ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You left the conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You were removed from the conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You were put out: your key was reported compromised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You were not let in: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You started the conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You accepted the invitation by {by}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The conference went on after a restart of the app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The conference is over for you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} hosts the conference now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, the host, could not be reached any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, the host, is back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} took over as host.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} was away for too long: a deputy takes over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You handed the conference to {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} did not take the conference; you kept it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{by} handed the conference to you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too few followed, and the new host gave up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two people claimed to host the conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key {number} is being made: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key {number} is in use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} confirmed the key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key {number} was erased.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You compared the code with everyone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} was invited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} came by a link and asked to join.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} asked to join.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is joining.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} declined.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} did not answer the invitation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} was let in ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} joined.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{by} removed {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} came back after a restart of their app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{by} declared that {name}’s key is compromised: “{reason}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{by} reported that {name}’s key is compromised: “{reason}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}’s key is no longer trusted here: “{reason}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, the host, is no longer trusted: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host showed different people different conferences.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}’s key was in use on two devices at the same time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You verified {name}, by comparing the number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You no longer count {name} as verified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number that {name} sent was different.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You trust the organisation {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You no longer trust the organisation {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{by} proposed another policy: {changes}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy changed: {changes}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You agreed to the new policy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something that {by} sent was refused: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something that this version of the app does not know: {kind}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} was let in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{by} declared that {name}’s key is compromised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{by} reported that {name}’s key is compromised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}’s key is no longer trusted here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed yet; somebody else may be reading along.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}’s key is compromised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} was removed at once, the key was changed, and {name}’s key is no longer trusted on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decide whether to go on here. Do not trust messages marked as questioned, and speak with {name} by another way before you invite them again with a new key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your key was reported compromised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You were removed from the conference, and its keys were erased here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Speak with {host} by another way. If somebody else may have your key, make a new identity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask {by} what happened. If it is true, choose “Report compromise…” for {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until the host decides, be careful with what you say here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{by} reports that {name}’s key is compromised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host shows different people different conferences.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What does not fit together was refused here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do not send anything confidential. Compare the conference code with the others by another way, and leave if it differs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{host}’s computer asked for something that the policy does not allow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask {host} whether their app is up to date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key cannot change and nobody can be removed until the host is back. To go on without {host}, start the conference again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{host}, who hosts this conference, can no longer be reached.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can go on talking under the key that everyone has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start the conference again without {host}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{host}, who hosts this conference, can no longer be trusted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{reason} Nothing more is sent under the key that they made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your key is in use on another device.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}’s key is in use on two devices at the same time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If that is not you, report your own key as compromised, and make a new identity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask {name} by another way whether both are theirs. If not, report the key as compromised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} wants to join.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy lets them in, if you approve it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let {name} in, or turn them down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} wants to make this conference’s policy weaker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed yet. What would be new: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agree if that is fine for you. If it is not, leave the conference.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Your certificate ends in {n} days.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Your certificate ends within two days, or has ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask {organisation} for a new one, and take it in: both under “You” in the settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a new identity in time; people will have to verify it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing changes until then. Afterwards nobody makes contact with you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Messages by {name} are missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone was asked for them, and nobody has them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask {name} to say it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed yet: you decide, as the host.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was changed yet: the host decides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An address looks like 192.0.2.7:4711 or [2001:db8::7]:4711.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave or end the conference first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are in that conference already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file that others can verify holds one conference. Choose a conference, or export a report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}’s key is compromised; they need a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The conference “{name}” cannot go on here: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose at least one person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give the conference a name.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The policy allows {n} people at most, you among them.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>You host this conference already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not the key that you verified for {name}. Their key may have changed, or somebody else uses the name: compare the safety number before you trust it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This name imitates words of the app. It is a name that somebody chose, and proves nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This name looks like that of {name}, whom you verified, and is written differently: it is somebody else’s key. Compare the safety number before you trust it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only somebody who is not near can be forgotten.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting for {name} to let you in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{address} does not answer: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your key is in use on another device. If that is not you, report your own key as compromised in every conference, and make a new identity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} did not let you in: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} invites you, and your app cannot join: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} invites you, and you cannot join: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That cannot be done now: the conference is over or still starting.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The security policy of this conference does not allow that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That person is not in this conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They cannot be reached at the moment. Try again when they are near.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to send: the message is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The message is too long. Send it in parts of at most 8000 characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such conference here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That invitation is no longer open. Ask for a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody called “{who}” is near. Check the name, or add them by address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several people are called “{who}”. Choose by fingerprint.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{who}” is not in this conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the host of the conference can do that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You host this conference: nobody could change its key without you. Hand it over to somebody first, or end it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy of this conference does not name {who} as host, and cannot be changed so while it lives. Name deputies when you start a conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only {name}, who made this conference, can change its policy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You share no conference with them in which both have the key. Compare the safety number instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host ended the conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host removed you from the conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You were put out because your key was reported compromised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host did not let you in: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You were away. The conference goes on as soon as somebody is near.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You host the conference now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key changed with it, and nobody had to join again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} lets people in and out now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is to host this conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy has to name {name} for that, so everyone is asked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You host it until all have agreed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not everyone has agreed to the new policy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You let people in and out, and you can change the policy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You let people in and out now; keep the app open. Only {owner}, who made the conference, can change its policy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} lets people in and out now, and could put you out as well. You made this conference: you alone can change its policy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} does not host the conference: you still do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand it over again, or to somebody else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You hand the conference to {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Their app did not answer in time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings that manage this computer have mistakes, and are read strictly until they are corrected: {fault} Tell your administrator; see “msmp-gui admin show”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your administrator wants copies of the audit logs, which cannot be made: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host does not answer. They may have closed the app, or be in another network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A link is open for a minute at least, and a week.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer is not connected to a network, so nobody could come.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This invitation ran out. Ask for a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is your own link. Give it to others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not an invitation that can be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only people with a certificate of {organisations}, and yours {own}; ask for one with “msmp-gui identity request”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>these policies only: {offered}; “{policy}” is not among them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no cipher weaker than {floor}, and the policy “{policy}” has {suites} only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for ever</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for {span}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no key that lives longer than {longest}, and under the policy “{policy}” keys can live {life}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only people with a certificate of {organisations}, and the policy “{policy}” lets others in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{manager} allows {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your administrator allows {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings of your administrator have mistakes, and are read strictly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask {contact}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only people with a certificate of {organisations}, and {name} has one that is self-signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only people with a certificate of {organisations}, which does not vouch for {name} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only policies that demand fresh revocation lists of {organisations}, and the policy “{policy}” does not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is self-signed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not vouched for by it now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone near</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People I know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trusted organisations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Authorities whose certificates are believed, in PEM or DER. Who uses the app cannot remove them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revocation lists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lists of certificates that their authorities took back, in PEM or DER. Where they cannot be read, nobody is vouched for without a fresh list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificates only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only who has a certificate of a trusted organisation can start a conference or join one, and only policies that demand it of everybody are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Presets on offer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The only presets that can be chosen for a conference; nor can files of the person’s own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policies of the organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy files (TOML), which are offered before the presets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weakest cipher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No conference is held with a cipher weaker than this one; the best first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longest life of a key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No conference is held in which keys live longer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network interfaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The only network interfaces that are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discovery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether this computer announces itself and looks for others near.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wide-area routers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Routers for conferences beyond one network, as host:port. Shown, not yet used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who may see me</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who is told who this is: everyone near, people who are known (verified, or with a certificate of a trusted organisation), or nobody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder of audit logs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder, by its whole path, into which copies of audit logs are put whenever the app starts and ends, for the organisation to verify.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit logs are kept for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit logs of conferences that ended longer ago are forgotten; before that, and where copies cannot be made, they are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Updates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether the app may look for updates. It has none of its own yet, and looks nowhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>-----BEGIN </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>never|</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The path of a file, or PEM itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What people call the organisation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer is connected: {address}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking at the network…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer is not connected to a network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Connect it by cable or wireless, and look again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for others is off, or you are not to be seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn it on in the settings, or add people by address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Announcements come through on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Announcements are blocked on this computer ({where}), so that nobody is found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Allow MSMP in the firewall of this computer: UDP port 5353 (mDNS), in and out. Until then, add people by address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody else is announced in this network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If others have the app open in the same network, it keeps devices apart (guest networks often do): use another network, or add them by address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody is announced, and cannot be reached: {where}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A firewall on their computer or here stops it: allow MSMP to accept connections. Or the network keeps devices apart (guest networks often do): use another network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Others are found and can be reached.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no organisation “{name}” here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” was set up by your administrator, and cannot be replaced or removed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your identity is for this session only: there is nothing to keep.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} own policies is the most. Delete one first.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>There is no own policy “{name}” here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a policy’s name is one line of visible characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” comes with the app. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>you have a policy “{name}” already. Choose another name, or edit it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Host</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Administrator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verified by you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not verified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirmed by organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key compromised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This time only: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no policy “{policy}”: neither a preset ({names}) nor a file to be read.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} keys</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>“{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” is “{words}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Roles and safety</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handing out keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who gets in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changing the key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who holds which role, which certificates and ciphers are accepted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who hands out keys, and how.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who gets in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When the key changes, and how.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happens when a key is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In one sentence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deputies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A deputy takes over after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organisations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ciphers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who makes the key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who may send</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People who may send</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing the code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it is about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changing this policy later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who hands out keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People who hand out keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People can be invited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People can ask to get in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host lets each person in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys that never get in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A key lives at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A key protects at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Personal keys are renewed every</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who may ask for a new key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newcomers are gathered for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new key waits at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The old key is accepted for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirming a new key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who does not confirm in time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who may declare a key lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the conference goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What people are offered it as, and what everyone invited sees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What it is for. It stands below its name where you choose a policy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who contributes to each key beside the host.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody who is in can read; this says who may send.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fingerprints of those who may send beside the host.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What people do before anything is sent, to be sure that nobody is in between.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many people there may be, the host among them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the key protects, such as “financial”; may be empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whether the policy may change while a conference lives.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fingerprints of those who take over when the host falls silent, the first choice first. They hold what the host holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For how long the host has to be silent before the first deputy takes over; deputies may also be chosen when a conference begins.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificate authorities whose certificates are believed, with the kinds of keys, the length of path and the revocation lists that are wanted of each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ciphers that are good enough, the best first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever hands out keys can invite people and let them in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fingerprints of those who hand out keys beside the host.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host, or who hands out keys, asks people in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who knows of the conference can ask, without an invitation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each one waits until the host lets them in by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A rule is made of “invited”, “anyone”, certificate fields such as O = "Acme Inc", CN = "*.acme.com", issuer = "…", key = …, address in 10.1.0.0/16, joined by and, or, not and parentheses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fingerprints of those who never get in, whatever the rule says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The longest life of a key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much data one key protects at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often each person’s own keys are drawn anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who may have the key changed at any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People who join within this time share one key change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long a new key waits at most for people to confirm it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For how long the old key is still accepted after a change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who says that they have a new key before it is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happens with those who can be reached and do not confirm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who may declare somebody’s key lost. One’s own key can always be declared lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is done about the keys after one was lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only people who are invited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anyone who is asked, or who asks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for as long as nobody comes or goes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>any amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only when asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host and those there from the start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host and one other member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host and named people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the host</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has to be compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone compares the conference’s code first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It never changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It can only become stricter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It can change; people are asked before it becomes weaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>X-Wing (quantum-safe)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>P-384</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>X25519</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>P-256</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone who is in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone confirms it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has to confirm it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The others go on, and they catch up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key waits for them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are put out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host decides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a new key, in one message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With all keys drawn anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {file} is longer than {most} bytes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy names somebody else as its owner than {name}, who signed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {file} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy file is not text in UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a policy that {name} signed: {cause}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is not a signed policy that can be read: {cause}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The owner’s certificate cannot be used: {cause}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>milliseconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>bytes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>kilobytes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>megabytes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>gigabytes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>terabytes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What this policy is called, and what it is for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} can host the conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} can no longer host it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who gets in is decided by a rule: {rule}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host alone makes the key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key changes whenever somebody comes or goes, and at least every {period}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new key is used without waiting for anyone to confirm it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host decides about a reported lost key; you can always report your own.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>If the host cannot be reached, one of {n} deputies takes over.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Everyone takes part in making the key, so nobody can choose it alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host and the first member make the key together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host and those who were there from the start make the key together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key changes whenever somebody comes or goes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone confirms each new key, and you see who has not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anyone can report a lost key; the conference goes on without it at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is sent before you have compared the code with everyone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only people whom the host invites get in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only people who are invited get in; others may invite for the host.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anybody who asks gets in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anybody who is asked gets in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host lets each person in by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After a lost key, everyone is given entirely new keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who does not confirm a key in time is put out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new key waits until everyone who is there has confirmed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the host can send; everyone else reads.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Only the host and {n} named people can send.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{n} d</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} h</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This link is no longer open. Ask for a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This conference is hosted by somebody else now. Ask them for a new link.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too many people wait to be let in. Try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host did not let you in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>refused: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first}; {rest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>allowed: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy changed: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}’s app does not have what this conference needs: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You take over soon. There is nothing you need to do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{deputy} takes over soon. There is nothing you need to do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} changes the policy: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} was removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same, but this key was declared lost: somebody else may have it. Do not go on with it; {name} needs a new identity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same. Nobody is between you and {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Different – do not go on. Either this is not {name}’s app, or somebody is between you. Ask {name} by another way to send the number again, from the page with your name. If it is still different, decline what this app of theirs asks you for, and tell {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is what your own app shows. Ask {name} for what stands on their screen, on the page with your name, and paste that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A part of the number is missing. Ask {name} for all of it: 60 digits, or 20 words.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One of the words cannot be right. Check them with {name}, one by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no safety number in this text. Ask {name} for the digits, the words, or what “Copy my number” copies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate's key is not meant for signing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate is larger than {most} bytes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is not a certificate that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate's key is of a kind that cannot be used here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> because its key was compromised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> because the authority's key was compromised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> because its holder's affiliation changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> because another certificate replaces it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> because it is no longer needed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> for the time being: it is on hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> because a privilege was withdrawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>RSA of {bits} bits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A trust anchor has to be the certificate of an authority.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A trust anchor is not a certificate that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An infrastructure's name has 1 to 64 characters, all of them visible.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An infrastructure has 1 to {most} trust anchors, each named once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An infrastructure accepts at least one type of key, each named once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The least size of RSA keys lies between 2048 and 16384 bits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The longest path has 0 to {most} authorities under the anchor.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The age of a revocation list is limited to at least a minute.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are more than {most} certificates in that file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no private key in that file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no certificate in that file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the certificates in that file belongs to the private key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is larger than {most} bytes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The password does not open that file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is encrypted in a way that is not supported here; export it with AES.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is not a PKCS#12 file that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The private key is of a kind, or encrypted in a way, that is not supported here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The private key in that file cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The private key cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no certificates in that file that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The private key is of a kind that cannot be used here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} has a name that {authority} may not vouch for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} has a key ({key}) that is not accepted by {infrastructure}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key of {authority} (RSA of {bits} bits) is smaller than {name} demands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {member} has a name that its issuers may not vouch for, or that cannot be checked against what they may vouch for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are more authorities between {member} and {name} than are allowed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An issuer of the certificate of {member} is not valid now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {member} was issued by {issuer}, from which no path leads to {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {member} or one of its issuers is not signed by the authority that it names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{issuer}, or an authority above it, cannot vouch for {member} in {name}: its certificate, or what it signed, is not as the rules demand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {issuer}, an issuer of the one of {name}, is not valid before {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {issuer}, an issuer of the one of {name}, expired on {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} is an authority's, not a member's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} does not say that its key is for digital signatures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} has no subject alternative name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} is neither for client authentication nor for e-mail.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} does not say which key signed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} is not valid before {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} expired on {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A certificate of the chain is larger than {most} bytes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A certificate of the chain cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is not an e-mail address that a certificate can carry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The certificate of {name} was revoked on {since}{because}, says {authority}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no revocation list of {authority}, so the certificate of {member} cannot be checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The revocation list in the name of {authority} is not properly signed by it, so the certificate of {member} cannot be checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The revocation list of {authority} {what}, so the certificate of {member} cannot be checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The revocation list of {authority} is from the future, made on {what}; is the clock right?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The revocation list of {authority} is too old, made on {what}, so the certificate of {member} cannot be checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The revocation list of {authority} is older than one that was seen before, so the certificate of {member} cannot be checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The revocation list is larger than {most} bytes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The revocation list has a number that no authority may give.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is not a revocation list that can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More than {most} certificates of authorities came with the one of {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no infrastructure that could vouch for {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the policy excludes this key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the policy lets anyone in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>was invited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>was not invited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the key is on the policy's list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the key is on the policy's list of others only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for the certificate, it wants {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{found}” vouches for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{found}” vouches for it, the policy wants {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the address is not known, the policy wants one in {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the address is {found}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the address is {found}, the policy wants one in {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for its {field}, the policy wants {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the certificate has no {field}, the policy wants {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} is “{found}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} is “{found}”, the policy wants {wanted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>line {line}, column {column}: expected is {expected}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>longer than {most} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and, or, or the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a rule of at most {most} levels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a rule of at most {most} conditions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>anyone, invited, issuer, key, address, or one of {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“=” or “in”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a text in quotation marks, such as "Acme Inc"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a mail address or a pattern for some, such as "*@acme.com"</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a key's fingerprint of 64 hexadecimal digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an address or network, such as 10.1.0.0/16</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field}: {fault}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number from {least} to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an amount of data from {least} to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list of key fingerprints is expected, each of 64 hexadecimal digits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a duration from {least} to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a duration such as "200 ms", "3 s", "1 h" or "never" is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an amount of data such as "500 MB", "2 GB" or "never" is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list of tables is expected, one for each infrastructure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list of authorities' certificates in PEM is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this field is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this field is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>whoever was once named keeps that place for good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this stays as it is while the conference lives.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the policy does not let itself be changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the policy does not let itself be made weaker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a text of {least} to {most} characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no more than {most} people can be named in the life of one conference; start it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list of {least} to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one of {choices}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>true or false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this version knows no such part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this version knows no such field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>expected is {expected}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a list of {choices}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy is longer than {most} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this part is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy is not valid TOML: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a text of 1 to {most} characters is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the policy is for another group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the first edition replaces none; every later one names the one before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the policy's choices need {modules} as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at most {most} members can all contribute to every key, and {members} are too many; or choose another {field}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the group's suite is not among the suites that are good enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>each deputy is named once, and the controller is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>deputies need to know after what silence to take over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the controller's place is the first, and each deputy has its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>named once each where {condition}, and nowhere else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where nobody can be invited or ask (push, pull), nobody gets the key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>two of them have one name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the policy has no infrastructure named {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>where nobody confirms, only {choice} makes sense.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a key must live longer than {changeover} and {overlap} take.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not everybody can do one and the same of {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No authority that you or a policy trusts signed the revocation list of {made}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More than {most} revocation lists are kept already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first}, {rest}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is kept about a person cannot be read by this version of the app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is kept of an audit log cannot be read by this version of the app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The database {file} is damaged, or belongs to another profile. Restore it from a backup, move it away to start without it, or choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {file} belongs to another program. Move it away, or choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A newer version of the app has used this profile. Install that version, or choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The database {file} cannot be read or written ({cause}). Make room or correct its permissions, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {file} cannot be read or written ({cause}). Make room or correct its permissions, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The identity in {file} is damaged, or belongs to another profile. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile holds an identity already. Choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile has lost its identity, which was in {file}. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile holds no identity yet. Choose a name to make one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is kept about an invitation link cannot be read by this version of the app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile's key is kept there. Otherwise use the recovery passphrase if there is one, or another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Otherwise lock the profile by a passphrase, or use an identity for this session only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The operating system's keyring failed ({cause}). {advice}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No keyring of the operating system that keeps secrets is running. {advice}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The operating system's keyring is locked. Unlock it and try again. {advice}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The operating system's keyring did not keep what it was given. {otherwise}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The operating system's keyring does not hold the key of this profile (any more).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was kept by {before}; now there is {now}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore the keyring, or use the recovery passphrase if there is one, or another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key stays in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The operating system's keyring did not answer within {seconds} seconds. Unlock it and try again. {advice}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the profile's file 'vault' says about the passphrase is damaged. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The passphrase is too short. Take at least {least} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is not the passphrase of this profile. Try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings of this profile cannot be read by this version of the app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile folder {folder} cannot be used ({cause}). Choose another one with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile folder {folder} is in use by another window or peer. Close that one, or start this one with another --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the operating system's keyring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file {file} is damaged. Restore it from a backup, or choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The identity was meant for one session only, and that session is over. Choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile has a key already; it is not replaced, since it locks all the rest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This profile is not locked by {kind}, but by {kept}. Open it that way, or choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is kept by {place} is another key than the one that this profile was locked with. Restore the one from before, use the recovery passphrase if there is one, or choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is not the key of this profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile's key must be kept somewhere; add another place first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile is new: it has no key yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile {folder} has lost its file 'vault', which says where its key is kept. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Peers near cannot be looked for: {cause}. Add them by address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{address}” is no address; one looks like 192.0.2.7:4711.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no network interface “{name}”. There are: {listed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network interface “{name}” has no address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No TCP port is free on all network interfaces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>TCP port {port} cannot be opened: {cause}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>In {n} places, the history cannot be read.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{lead} Somebody changed the files of this app, or the disk is failing. What is shown besides is what the app wrote. “Verify” says more; a backup may help.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}
{when}, {where}, entry {n}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Everything is in order: {n} entries are complete and unchanged, and your app’s signatures hold ({m}). Without your key, nobody can change or take out an entry unseen. Whether the newest ones are missing altogether, only the histories of the others tell.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>This history cannot be relied on: it was changed after it was written, or is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do: export it to keep what there is, and ask others for theirs to compare.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to check yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions about trust</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}:</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The history of {n} others is in order.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>–  and {n} more.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Course of a conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People who came and went</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verifying</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dangers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Damage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste an invitation link, or type the address that the other person’s app shows in this place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join by link, or add by address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>msmp:join/…  or  192.0.2.7:4711</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invitation link, or address of the other computer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your own address, to tell them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report that {name}’s key is lost?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do this if somebody else may have {name}’s key: a stolen or broken-into computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Messages sent since then are marked, so that nobody relies on them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report compromise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: laptop stolen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not to be trusted from now on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not to be trusted since an earlier time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time from which the key is not to be trusted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report that your key is lost?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host and everyone else are told at once. The host decides what happens.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Since when is the key not to be trusted?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do this if somebody else may have your key: a stolen or broken-into computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are put out of this conference at once, its key changes, and nobody in it trusts your key any more. Everyone is told why. This cannot be taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is put out at once, the key changes, and their key is no longer trusted. Everyone is told who reported it and why. This cannot be taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Welcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Guard it with a passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use an identity for this session only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your key is guarded by this computer’s keyring.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This computer has no keyring, which usually does it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enter your passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See who is near, pick them, and talk: no server, no account.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone takes part in making the key; nobody else can read along.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You see who is in, and are told if somebody’s key is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your name, as others see it</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The passphrase needs at least {n} characters.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>It guards your key on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What shall guard your key?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two passphrases differ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is gone when you close the app; others will have to verify you anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invite by link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How long the link is open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Make a link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The link as a QR code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close this link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the invitation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invitations (*.msmp)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send the link by mail or messenger, or let it be photographed. Whoever opens it asks to join: you see who they are, and let them in or not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open until {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file could not be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for an hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for a week</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invite more people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People to invite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key changes when they join. They cannot read what was said before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By link…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody else is near.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is opened outside of this app: who runs that site sees your address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open this link?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It leads to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keyboard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+N</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+O</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join by link, or add by address…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+F</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search what was said</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+K</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search conferences and people</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+,</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Esc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Return</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Send</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shift+Return</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new line in a message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tab</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To the next part of the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ctrl+Q</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are not near now. The safety number is shown once they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, questioned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>, not proven</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide what this means</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What does this mean?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back to the conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A report to read…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file that others can verify…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report (*.txt)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audit log (*.jsonl)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export the history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Headings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History of “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written to {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file that others can verify (choose a conference first)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has happened yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>history</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} entries</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{shown} of {n} entries</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Checking every entry…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search in what happened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}” ends for everyone, and its keys are erased on every computer. What was said stays on screen until the app closes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {name}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start again without the host</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change key now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invite…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show or hide key and members</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members, events or policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Events</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Members ({n})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End the conference?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End for everyone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key changes at once, and {name} can read nothing that is said from then on. What they said before stays trusted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If you think somebody else may have their key, report a compromise instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start again without {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was said yet. Only the people in here can read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting for the key. You can talk as soon as you have it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conversation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take off the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing can be said here now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open {host}…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decline and block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} invites you to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Also invited: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Joining…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In use for {span}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Code to compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is this?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone sees the same code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the code to each other. Nothing is sent before you have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyone has the key ({n} of {of})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} of {of} have confirmed the key. Missing: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Code to compare: {code}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How: meet, or call each other where you know the voices. Read it aloud, digit by digit; everyone else looks at their own screen and says “the same”.
What it proves: everyone has the same key, the same list of people and the same policy, and nobody is in between. It holds for this key; the next has its own.
If it is different for anybody, say nothing confidential, and leave.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changing to key {n}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made by the host alone, which is why the code is long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made together by: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{age} · next change in {span}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{age} · the next change is due</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} In use in {span}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key before is still accepted for {span}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do not join</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the host</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} sees that you would like to join.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This takes some seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once they let you in, you see what the conference is and how it is protected, and decide whether to join.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is tried again for a while. You can leave this page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>My key is lost…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report compromise…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Safety number…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is near. Add somebody by address first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who takes part?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is it called?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How is it protected?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}’s conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pick at least one person.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} people get an invitation.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Start a conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No longer count as verified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Safety number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it is the same on both screens, nobody is between you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near, at {address}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not near now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change policy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do not go on. First read all of it once more, slowly: you both have to look at the page with the other’s name. If it is still different, somebody is between you, or this is not their app: decline what it asks you for, and tell them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ways to compare the number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The numbers are the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They are different</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy my number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Digits, words, or the text of a QR code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they sent you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Or: we read the code of “{name}” to each other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Safety number: {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number in words: {words}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>QR code of the safety number with {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask {name} for the number on their screen, by a way where you know that it is them: a call, or a messenger that you trust. Not by this app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read aloud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>QR code</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paste what they sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Read the number to each other, in person or on a call where you know the voice: the digits, or the words, which say the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1. {name} scans this code with the camera of a phone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2. They paste the text that it shows into their app, on the page with you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>3. Do the same with the code on their screen: paste its text here, under “Paste what they sent”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied. Send it to {name}, who pastes it into their app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sections of the settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything that happened, to be searched and checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Test the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start a secure conference</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} people are near. Pick some of them, and press Start.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Nobody here yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask others to start the app: everyone on the same network appears here by themselves. If somebody does not, test the network to see what is in the way, or send them a link.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{names} and {n} more</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} people</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Only you so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invitation by link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Has not confirmed the key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{role} · {state}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>you</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} new</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Choices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who fits a rule of my own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>My {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policies (*.toml);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your own security policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Security policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sections of the policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start from another policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save as my own preset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use for this conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Policy of “{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a policy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The fields are now as in “{name}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export this policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved. “{name}” is now among your policies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The fields are now as in the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exported to {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give up your changes?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on editing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give up changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you changed in this policy was not saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete your policy “{name}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Advanced…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a policy of your own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is no longer offered for new conferences, and cannot be brought back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conferences that run under it go on as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This stays as it is while the conference lives.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One fingerprint on each line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add somebody near</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prefer this cipher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prefer others to this cipher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of an organisation to be added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add certificates…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificates of authorities</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} other keys</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Nobody is near.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing becomes weaker, so this takes effect for everyone at once:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This would change:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Part of this makes the conference weaker. Everyone is asked, and the change takes effect when all who can be reached agreed:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What would change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the policy?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change policy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Makes the conference weaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The policy in force does not allow this: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Then</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two policies say the same.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} to mend</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Until this is mended, the sentences say what it meant before:</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>… and {n} more.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>What this means</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for a certificate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the request…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in a certificate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Password of the file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the key in the file in place of mine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The app writes a request for a certificate for your key. Send the file to whoever issues certificates in your organisation, and take in what comes back. Your key never leaves this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mail address (may stay empty)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Password of the file (empty where it has none)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With another key, people who verified you have to do so again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can be invited, and conferences go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look and notifications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the next start of the app on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stay in the tray when the window is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notify me of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This desktop has no tray.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>High contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invitations, and who wants to join</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lost keys and other alerts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Messages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settled by {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} manages this app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An administrator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask {contact} about it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>safe reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settled by the administrator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recommended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot be read, so the strictest holds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Announces that somebody is here, without a name, and finds others who do the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for people near</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your addresses</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is somebody missing?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None: not connected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name of the organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose its file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in a revocation list…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificates of the organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revocation list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revocation lists (*.crl *.pem *.der);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever shows a certificate of an organisation named here counts as confirmed by it. Your organisation gives you the file; name nobody else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They cannot see you, and you hear nothing of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blocked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Forget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unblock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People with whom you were in a conference, or whom you verified.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask for a certificate…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take in a certificate…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Issued by {name}, until {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made by this app, until {day}. People verify you by safety number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificates (*.p12 *.pfx *.pem *.crt *.cer *.p7b);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the request</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Requests (*.pem *.csr)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certificate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fingerprint of your key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Who may see me?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new certificate is kept. It is shown from the next start of the app on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever has the app open in this network sees your name and can invite you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only who was verified, confirmed by an organisation, or in a conference with you. Two people who both chose this find each other by address or link alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the people in your conferences, and whom you add by address or link.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody here yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conferences, invitations and people near</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invitations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Conferences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People near</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier conferences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You are {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have seen this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reported by {name} at {time}: “{reason}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not to be trusted since {time}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} more alerts wait behind this one.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Alert</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reported by {name} at {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave the conference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>End the conference…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I know about it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close this message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{at} of {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is another key than the one that you verified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do: compare the number again. If it is different, or you cannot reach them by another way, decline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to do: compare the number again. If it is different, or you cannot reach them by another way, do not talk with this key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It could not be proven that {name} sent this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}’s key was lost before this was sent: anybody may have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed with your key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Signed with {name}’s key, and the signature was checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sent after the key was lost: do not rely on it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not proven</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Security policy: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You host {names}. While you are away, nobody can be let in or put out and the key does not change, unless a deputy takes over. It goes on when you are back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit MSMP?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open an invitation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invitations (*.msmp);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last near {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Secure · the key is changing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Member</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Near now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>today</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{n} days ago</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Compare the code; nothing is sent before</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Secure · {n} people have not confirmed the key</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Secure · everyone has the key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for the host…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting to be let in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host does not answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You were not let in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An organisation that you trust confirms who this is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You compared safety numbers with this person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anybody can choose this name. Compare safety numbers to be sure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This key was declared lost. Do not trust it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verified by you on {date}, by comparing the number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verified by you on {date}, by reading the number aloud.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verified by you on {date}, by comparing the number that they sent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verified by you on {date}, by scanning their QR code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verified by you on {date}, by the code of a conference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wants to join</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Has the key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cannot be reached</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Waiting for the key…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Secure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The host cannot be reached</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You were removed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your key was reported compromised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Interrupted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your key is guarded by your passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This identity is gone when you close the app.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key in the keyring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For this session</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everyday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only people you invite get in, everyone takes part in making the key, and it changes whenever somebody comes or goes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confidential</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You let each person in yourself, keys live ten minutes at most, and whoever does not confirm a key is put out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>High assurance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody can say anything before comparing the code; keys wait for everyone; after a lost key everything is made anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Broadcast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only you speak; many listen without having to confirm anything, and anyone who is in can let others in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>GKMP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The Group Key Management Protocol: host and first member make the key together, and a lost key ends in a new group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SMKD</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scalable Multicast Key Distribution: one core makes the key, and whoever is in hands it on to those who ask.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
