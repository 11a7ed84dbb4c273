<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>MSMP</name>
    <message>
      <source>Let in</source>
      <translation>Faire entrer</translation>
    </message>
    <message>
      <source>Turn down</source>
      <translation>Refuser l’entrée</translation>
    </message>
    <message>
      <source>Compare first…</source>
      <translation>Comparer d’abord…</translation>
    </message>
    <message>
      <source>{name} wrote in “{conference}”.</source>
      <translation>{name} a écrit dans « {conference} ».</translation>
    </message>
    <message>
      <source>Declined.</source>
      <translation>Invitation refusée.</translation>
    </message>
    <message>
      <source>{name} is turned down.</source>
      <translation>L’entrée est refusée à {name}.</translation>
    </message>
    <message>
      <source>{name} invites you</source>
      <translation>{name} vous invite</translation>
    </message>
    <message>
      <source>New message</source>
      <translation>Nouveau message</translation>
    </message>
    <message>
      <source>Decide…</source>
      <translation>Décider…</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Afficher</translation>
    </message>
    <message>
      <source>Accept and join</source>
      <translation>Accepter et rejoindre</translation>
    </message>
    <message>
      <source>Decline</source>
      <translation>Refuser</translation>
    </message>
    <message>
      <source>MSMP: something waits for you</source>
      <translation>MSMP : quelque chose vous attend</translation>
    </message>
    <message>
      <source>MSMP: a key is compromised</source>
      <translation>MSMP : une clé est compromise</translation>
    </message>
    <message>
      <source>Open MSMP</source>
      <translation>Ouvrir MSMP</translation>
    </message>
    <message>
      <source>New conference</source>
      <translation>Nouvelle conférence</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>A key is like a signature that nobody else can write. Once it is compromised, somebody else may have it: they could have read what was said since then, and could speak in that person’s name. The key of the conference was changed without it, so whoever has it can read nothing that is said from now on. What was said before cannot be taken back.</source>
      <translation>Une clé est comme une signature que personne d’autre ne peut imiter. Une fois compromise, elle est peut-être entre d’autres mains : quelqu’un a pu lire ce qui s’est dit depuis, et pourrait parler au nom de cette personne. La clé de la conférence a été changée de façon à écarter la clé compromise : qui la détient ne peut rien lire de ce qui se dit désormais. Ce qui s’est dit avant ne peut pas être repris.</translation>
    </message>
    <message>
      <source>Somebody in the conference thinks that a key is in wrong hands. They may not take it out by themselves, or anybody could put others out; the host decides. Until then whoever has the key of somebody who is in reads everything that is said.</source>
      <translation>Un membre de la conférence pense qu’une clé est entre de mauvaises mains. Il ne peut pas l’exclure lui-même, sans quoi n’importe qui pourrait écarter les autres ; c’est l’hôte qui décide. D’ici là, qui détient la clé d’une personne présente dans la conférence lit tout ce qui se dit.</translation>
    </message>
    <message>
      <source>Everyone in a conference should see the same list of people, the same policy and the same key. Here they do not: the host’s app, or somebody who controls it, told different people different things. That does not happen by accident. It can hide somebody who listens.</source>
      <translation>Tous les membres d’une conférence devraient voir la même liste de personnes, la même politique et la même clé. Ici, ce n’est pas le cas : l’application de l’hôte, ou quelqu’un qui la contrôle, a dit des choses différentes à des personnes différentes. Cela n’arrive pas par accident. Cela peut cacher quelqu’un qui écoute.</translation>
    </message>
    <message>
      <source>A key is made on one computer, and is on another only where somebody took it there. Two apps now prove to hold the same one. Either its owner uses a copy on a second computer, or somebody else has one, and can read and write in that person’s name.</source>
      <translation>Une clé est créée sur un ordinateur, et n’est sur un autre que si quelqu’un l’y a copiée. Or deux applications prouvent détenir la même. Soit cette personne en utilise une copie sur un second ordinateur, soit quelqu’un d’autre en a une, et peut lire et écrire en son nom.</translation>
    </message>
    <message>
      <source>The host’s computer makes the keys and lets people in and out. It is switched off, asleep or out of the network. What you say is as secure as before, but nobody can be removed, and the key does not change, until somebody hosts again.</source>
      <translation>L’ordinateur de l’hôte crée les clés, fait entrer et sortir les personnes. Il est éteint, en veille ou hors du réseau. Ce que vous dites est aussi protégé qu’avant, mais personne ne peut être retiré et la clé ne change pas tant que personne ne reprend le rôle d’hôte.</translation>
    </message>
    <message>
      <source>The host’s certificate is their proof of who they are, and it does not hold any more: it was withdrawn, ran out, or its key was declared compromised. Because the host makes the key of the conference, that key is not used any more either.</source>
      <translation>Le certificat de l’hôte prouve son identité, et il n’est plus valable : il a été retiré, a expiré, ou sa clé a été déclarée compromise. Comme c’est l’hôte qui crée la clé de la conférence, cette clé n’est plus utilisée non plus.</translation>
    </message>
    <message>
      <source>The policy of a conference was signed when it began, and every app keeps to it. The host’s app asked for something beyond it. Mostly that is an old or faulty version; it could also be somebody who tries what they get away with. They got nothing.</source>
      <translation>La politique d’une conférence est signée dès le début, et chaque application s’y tient. L’application de l’hôte a demandé quelque chose qui la dépasse. Le plus souvent, il s’agit d’une version ancienne ou défectueuse ; ce pourrait aussi être quelqu’un qui cherche jusqu’où il peut aller. Rien ne lui a été accordé.</translation>
    </message>
    <message>
      <source>Who made the conference wants to change its rules, and with the new ones it would be protected less. That needs the consent of everyone whom it concerns. Until you agree, your app keeps to the rules that you joined under.</source>
      <translation>La personne qui a créé la conférence veut en changer les règles, et avec les nouvelles, la conférence serait moins protégée. Il faut pour cela l’accord de tous ceux que cela concerne. Tant que vous n’avez pas accepté, votre application s’en tient aux règles acceptées à votre entrée.</translation>
    </message>
    <message>
      <source>Somebody asks to be let in, and their certificate is what the policy wants. The last word is yours: once they are in, they get the key and read all that is said from then on. What was said before stays closed to them.</source>
      <translation>Quelqu’un demande à entrer, et son certificat répond à ce que veut la politique. Le dernier mot vous revient : une fois entrée, cette personne reçoit la clé et lit tout ce qui se dit à partir de là. Ce qui s’est dit avant reste fermé pour elle.</translation>
    </message>
    <message>
      <source>The host’s app makes the keys and lets people in and out. While a conference lives, it can pass to another member: the host signs that, every app checks that the policy names the new host, and the key changes. Who made the conference signs its policy, whoever hosts it.</source>
      <translation>L’application de l’hôte crée les clés, fait entrer et sortir les personnes. Tant qu’une conférence dure, ce rôle peut passer à un autre membre : l’hôte le signe, chaque application vérifie que la politique nomme le nouvel hôte, et la clé change. La personne qui a créé la conférence en signe la politique, quel que soit l’hôte.</translation>
    </message>
    <message>
      <source>A certificate says who you are, and for how long whoever issued it stands by that. Like a passport, it has to be renewed in time. Your key, and what was said, are not touched.</source>
      <translation>Un certificat dit qui vous êtes, et pour combien de temps l’organisme émetteur s’en porte garant. Comme un passeport, il doit être renouvelé à temps. Votre clé et ce qui s’est dit n’en sont pas affectés.</translation>
    </message>
    <message>
      <source>Whoever issued your certificate can take it back before its time: because you have another now, left, or because somebody else may have your key. Apps that learn of it rely on your certificate no longer, and put you out where the policy wants one.</source>
      <translation>Qui a émis votre certificat peut le reprendre avant son terme : parce que vous en avez un autre, que vous êtes parti, ou que quelqu’un d’autre pourrait avoir votre clé. Les applications qui l’apprennent ne s’y fient plus, et vous excluent là où la politique en veut un.</translation>
    </message>
    <message>
      <source>An organisation that you trust stands by that person’s certificate no longer. Who is in a conference is for its host to decide, whose app may trust other organisations, or not have the list of certificates that were taken back. The person’s key is not known to be in wrong hands.</source>
      <translation>Une organisation à laquelle vous faites confiance ne répond plus du certificat de cette personne. C’est l’hôte qui décide de qui est dans une conférence ; son application fait peut-être confiance à d’autres organisations, ou n’a pas la liste des certificats repris. Rien n’indique que la clé de la personne soit en de mauvaises mains.</translation>
    </message>
    <message>
      <source>The policy of a conference was signed when it began, and says who may get in. Nobody gets around it, whoever invites them: what it wants has to be there, such as a certificate of an organisation, and a new list of those that it took back.</source>
      <translation>La politique d’une conférence a été signée à son début, et dit qui peut entrer. Personne n’y échappe, quel que soit l’hôte qui invite : ce qu’elle veut doit être là, comme un certificat d’une organisation et une liste récente de ceux qu’elle a repris.</translation>
    </message>
    <message>
      <source>Conferences, whom you verified, and which keys and certificates are not to be trusted any more, the app keeps in one sealed file. It was there once, and is not any more. Whoever took it away could read nothing in it; but an app that has forgotten whom not to trust cannot warn you of them.</source>
      <translation>Les conférences, les personnes que vous avez vérifiées, les clés et les certificats auxquels il ne faut plus se fier : l’application garde tout cela dans un seul fichier scellé. Il existait, et il n’existe plus. Qui l’a retiré n’a rien pu y lire ; mais une application qui a oublié à qui ne pas se fier ne peut pas vous avertir.</translation>
    </message>
    <message>
      <source>Every message carries a number, so the app sees when one is missing. Others were asked for it, and nobody has it: it got lost on the network, or somebody holds it back. What you do see is complete and unchanged, message by message.</source>
      <translation>Chaque message porte un numéro, si bien que l’application voit quand il en manque un. Il a été demandé aux autres, et personne ne l’a : il s’est perdu sur le réseau, ou quelqu’un le retient. Ce que vous voyez est complet et inchangé, message par message.</translation>
    </message>
    <message>
      <source>Entry {first} is missing or cannot be read: the log was changed or is damaged.</source>
      <translation>L’entrée {first} manque ou ne peut pas être lue : l’historique a été modifié ou est endommagé.</translation>
    </message>
    <message>
      <source>Entries {first} to {last} are missing or cannot be read: the log was changed or is damaged.</source>
      <translation>Les entrées {first} à {last} manquent ou ne peuvent pas être lues : l’historique a été modifié ou est endommagé.</translation>
    </message>
    <message>
      <source>There is nothing to export yet.</source>
      <translation>Il n’y a encore rien à exporter.</translation>
    </message>
    <message>
      <source>this app wrote it last</source>
      <translation>cette application y a écrit pour la dernière fois</translation>
    </message>
    <message>
      <source>The keeper’s certificate in the file was changed.</source>
      <translation>Le certificat de qui tient l’historique a été modifié dans le fichier.</translation>
    </message>
    <message>
      <source>The file calls the conference “{name}”, and the log itself “{called}”.</source>
      <translation>Le fichier appelle la conférence « {name} », et l’historique lui-même « {called} ».</translation>
    </message>
    <message>
      <source>Entry {number} says something else in words than what was signed.</source>
      <translation>L’entrée {number} dit en mots autre chose que ce qui a été signé.</translation>
    </message>
    <message>
      <source>Key {number}, from {first} to {last}: {people}</source>
      <translation>Clé {number}, de {first} à {last} : {people}</translation>
    </message>
    <message>
      <source>Key {number}, from {first} on: {people}</source>
      <translation>Clé {number}, à partir de {first} : {people}</translation>
    </message>
    <message>
      <source>Conference: {number}</source>
      <translation>Conférence : {number}</translation>
    </message>
    <message>
      <source>Kept by {name} ({fingerprint})</source>
      <translation>Tenu par {name} ({fingerprint})</translation>
    </message>
    <message>
      <source>Entries: {entries}; checkpoints: {checkpoints}</source>
      <translation>Entrées : {entries} ; points de contrôle : {checkpoints}</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personnes</translation>
    </message>
    <message>
      <source>What happened (UTC)</source>
      <translation>Ce qui s’est passé (UTC)</translation>
    </message>
    <message>
      <source>Who had which key (UTC)</source>
      <translation>Qui avait quelle clé (UTC)</translation>
    </message>
    <message>
      <source>Audit report: {name}</source>
      <translation>Rapport d’audit : {name}</translation>
    </message>
    <message>
      <source>Audit report: decisions about trust</source>
      <translation>Rapport d’audit : décisions de confiance</translation>
    </message>
    <message>
      <source>From {first} to {last}</source>
      <translation>Du {first} au {last}</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
      <source>The log is intact.</source>
      <translation>L’historique est intact.</translation>
    </message>
    <message>
      <source>Proof of a split view</source>
      <translation>Preuve que des personnes différentes ont vu des choses différentes</translation>
    </message>
    <message>
      <source>Evidence of a split view</source>
      <translation>Indice que des personnes différentes ont vu des choses différentes</translation>
    </message>
    <message>
      <source>Until {when} it was signed with an earlier key ({fingerprint})</source>
      <translation>Signé jusqu’au {when} avec une clé antérieure ({fingerprint})</translation>
    </message>
    <message>
      <source>somebody joins</source>
      <translation>quelqu’un rejoint la conférence</translation>
    </message>
    <message>
      <source>the host asked for it</source>
      <translation>l’hôte l’a demandé</translation>
    </message>
    <message>
      <source>the key is old enough</source>
      <translation>la clé a fait son temps</translation>
    </message>
    <message>
      <source>the key protected enough</source>
      <translation>la clé a assez servi</translation>
    </message>
    <message>
      <source>somebody left</source>
      <translation>quelqu’un est parti</translation>
    </message>
    <message>
      <source>somebody was removed</source>
      <translation>quelqu’un a été retiré</translation>
    </message>
    <message>
      <source>a key is compromised</source>
      <translation>une clé est compromise</translation>
    </message>
    <message>
      <source>everyone takes part again</source>
      <translation>tout le monde participe de nouveau</translation>
    </message>
    <message>
      <source>a member has new keys made</source>
      <translation>un membre fait renouveler ses clés</translation>
    </message>
    <message>
      <source>somebody hosts anew, or all keys are made anew</source>
      <translation>quelqu’un devient hôte, ou toutes les clés sont refaites</translation>
    </message>
    <message>
      <source>the policy changed</source>
      <translation>la politique a changé</translation>
    </message>
    <message>
      <source>it did not fit what was said before.</source>
      <translation>cela ne correspondait pas à ce qui a été dit avant.</translation>
    </message>
    <message>
      <source>it could not be read, or was signed by nobody who could have.</source>
      <translation>c’était illisible, ou signé par quelqu’un qui n’en avait pas le droit.</translation>
    </message>
    <message>
      <source>another device proved to hold your key.</source>
      <translation>un autre appareil a prouvé qu’il détient votre clé.</translation>
    </message>
    <message>
      <source>the policy of the conference does not let them do that.</source>
      <translation>la politique de la conférence ne l’autorise pas.</translation>
    </message>
    <message>
      <source>it followed a weaker policy, to which you had not agreed.</source>
      <translation>cela suivait une politique plus faible, que vous n’aviez pas acceptée.</translation>
    </message>
    <message numerus="yes">
      <source>Key {number} is in use, by {n} people.</source>
      <translation>
        <numerusform>La clé {number} est en usage chez {n} personne.</numerusform>
        <numerusform>La clé {number} est en usage chez {n} personnes.</numerusform>
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
      <translation>Vous avez vérifié {name} en lisant le numéro à voix haute.</translation>
    </message>
    <message>
      <source>You verified {name}, by comparing the number that they sent.</source>
      <translation>Vous avez vérifié {name} en comparant le numéro que cette personne a envoyé.</translation>
    </message>
    <message>
      <source>You verified {name}, by scanning their QR code.</source>
      <translation>Vous avez vérifié {name} en scannant son code QR.</translation>
    </message>
    <message>
      <source>You verified {name}, by the code of a conference.</source>
      <translation>Vous avez vérifié {name} par le code d’une conférence.</translation>
    </message>
    <message>
      <source>The conference ended.</source>
      <translation>La conférence est terminée.</translation>
    </message>
    <message>
      <source>You left the conference.</source>
      <translation>Vous avez quitté la conférence.</translation>
    </message>
    <message>
      <source>You were removed from the conference.</source>
      <translation>Votre accès à la conférence a été retiré.</translation>
    </message>
    <message>
      <source>You were put out: your key was reported compromised.</source>
      <translation>Votre accès a été retiré : votre clé a été signalée comme compromise.</translation>
    </message>
    <message>
      <source>You were not let in: {reason}</source>
      <translation>L’entrée vous a été refusée : {reason}</translation>
    </message>
    <message>
      <source>You started the conference.</source>
      <translation>Vous avez démarré la conférence.</translation>
    </message>
    <message>
      <source>You accepted the invitation by {by}.</source>
      <translation>Vous avez accepté l’invitation de {by}.</translation>
    </message>
    <message>
      <source>The conference went on after a restart of the app.</source>
      <translation>La conférence a repris après un redémarrage de l’application.</translation>
    </message>
    <message>
      <source>The conference is over for you.</source>
      <translation>La conférence est terminée pour vous.</translation>
    </message>
    <message>
      <source>{name} hosts the conference now.</source>
      <translation>{name} est maintenant l’hôte de la conférence.</translation>
    </message>
    <message>
      <source>{name}, the host, could not be reached any more.</source>
      <translation>{name}, l’hôte, n’était plus joignable.</translation>
    </message>
    <message>
      <source>{name}, the host, is back.</source>
      <translation>{name}, l’hôte, est de retour.</translation>
    </message>
    <message>
      <source>{name} took over as host.</source>
      <translation>{name} a repris le rôle d’hôte.</translation>
    </message>
    <message>
      <source>{name} was away for too long: a deputy takes over.</source>
      <translation>{name} a été trop longtemps injoignable : un suppléant prend le relais.</translation>
    </message>
    <message>
      <source>You handed the conference to {name}.</source>
      <translation>Vous avez confié la conférence à {name}.</translation>
    </message>
    <message>
      <source>{name} did not take the conference; you kept it.</source>
      <translation>{name} n’a pas pris la conférence ; vous l’avez gardée.</translation>
    </message>
    <message>
      <source>{by} handed the conference to you.</source>
      <translation>{by} vous a confié la conférence.</translation>
    </message>
    <message>
      <source>Too few followed, and the new host gave up.</source>
      <translation>Trop peu de membres ont suivi : le nouvel hôte a renoncé.</translation>
    </message>
    <message>
      <source>Two people claimed to host the conference.</source>
      <translation>Deux personnes ont prétendu être l’hôte de la conférence.</translation>
    </message>
    <message>
      <source>Key {number} is being made: {reason}.</source>
      <translation>Création de la clé {number} : {reason}.</translation>
    </message>
    <message>
      <source>Key {number} is in use.</source>
      <translation>La clé {number} est en usage.</translation>
    </message>
    <message>
      <source>{name} confirmed the key.</source>
      <translation>{name} a confirmé la clé.</translation>
    </message>
    <message>
      <source>Key {number} was erased.</source>
      <translation>La clé {number} a été effacée.</translation>
    </message>
    <message>
      <source>You compared the code with everyone.</source>
      <translation>Vous avez comparé le code avec tout le monde.</translation>
    </message>
    <message>
      <source>{name} was invited.</source>
      <translation>{name} a reçu une invitation.</translation>
    </message>
    <message>
      <source>{name} came by a link and asked to join.</source>
      <translation>{name} a demandé à rejoindre la conférence par un lien.</translation>
    </message>
    <message>
      <source>{name} asked to join.</source>
      <translation>{name} a demandé à rejoindre la conférence.</translation>
    </message>
    <message>
      <source>{name} is joining.</source>
      <translation>{name} est en train de rejoindre la conférence.</translation>
    </message>
    <message>
      <source>{name} declined.</source>
      <translation>{name} a refusé.</translation>
    </message>
    <message>
      <source>{name} did not answer the invitation.</source>
      <translation>{name} n’a pas répondu à l’invitation.</translation>
    </message>
    <message>
      <source>{name} was let in ({reason}).</source>
      <translation>{name} a obtenu l’entrée ({reason}).</translation>
    </message>
    <message>
      <source>{name} joined.</source>
      <translation>{name} a rejoint la conférence.</translation>
    </message>
    <message>
      <source>{name} was in already.</source>
      <translation>{name} était déjà là.</translation>
    </message>
    <message>
      <source>{name} left.</source>
      <translation>{name} a quitté la conférence.</translation>
    </message>
    <message>
      <source>{by} removed {name}.</source>
      <translation>{by} a retiré {name}.</translation>
    </message>
    <message>
      <source>{name} came back after a restart of their app.</source>
      <translation>{name} est de retour après un redémarrage de son application.</translation>
    </message>
    <message>
      <source>{by} declared that {name}’s key is compromised: “{reason}”.</source>
      <translation>{by} a déclaré la clé de {name} compromise : « {reason} ».</translation>
    </message>
    <message>
      <source>{by} reported that {name}’s key is compromised: “{reason}”.</source>
      <translation>{by} a signalé la clé de {name} comme compromise : « {reason} ».</translation>
    </message>
    <message>
      <source>{name}’s key is no longer trusted here: “{reason}”.</source>
      <translation>La clé de {name} n’est plus digne de confiance ici : « {reason} ».</translation>
    </message>
    <message>
      <source>{name}, the host, is no longer trusted: {reason}</source>
      <translation>{name}, l’hôte, n’est plus digne de confiance : {reason}</translation>
    </message>
    <message>
      <source>The host showed different people different conferences.</source>
      <translation>L’hôte a montré des conférences différentes à des personnes différentes.</translation>
    </message>
    <message>
      <source>{name}’s key was in use on two devices at the same time.</source>
      <translation>La clé de {name} était utilisée sur deux appareils en même temps.</translation>
    </message>
    <message>
      <source>You verified {name}, by comparing the number.</source>
      <translation>Vous avez vérifié {name} en comparant le numéro.</translation>
    </message>
    <message>
      <source>You no longer count {name} as verified.</source>
      <translation>Vous ne considérez plus {name} comme vérifié.</translation>
    </message>
    <message>
      <source>The number that {name} sent was different.</source>
      <translation>Le numéro envoyé par {name} était différent.</translation>
    </message>
    <message>
      <source>You saved a copy of your key.</source>
      <translation>Vous avez enregistré une copie de votre clé.</translation>
    </message>
    <message>
      <source>You made a new identity.</source>
      <translation>Vous avez créé une nouvelle identité.</translation>
    </message>
    <message>
      <source>You took in another key, in place of your own.</source>
      <translation>Vous avez repris une autre clé à la place de la vôtre.</translation>
    </message>
    <message>
      <source>You trust the organisation {name}.</source>
      <translation>Vous faites confiance à l’organisation {name}.</translation>
    </message>
    <message>
      <source>You no longer trust the organisation {name}.</source>
      <translation>Vous ne faites plus confiance à l’organisation {name}.</translation>
    </message>
    <message>
      <source>{by} proposed another policy: {changes}</source>
      <translation>{by} a proposé une autre politique : {changes}</translation>
    </message>
    <message>
      <source>The policy changed: {changes}</source>
      <translation>La politique a changé : {changes}</translation>
    </message>
    <message>
      <source>You agreed to the new policy.</source>
      <translation>Vous avez accepté la nouvelle politique.</translation>
    </message>
    <message>
      <source>Something that {by} sent was refused: {code}</source>
      <translation>Un envoi de {by} a été refusé : {code}</translation>
    </message>
    <message>
      <source>Something that this version of the app does not know: {kind}</source>
      <translation>Une chose que cette version de l’application ne connaît pas : {kind}</translation>
    </message>
    <message>
      <source>{name} was let in.</source>
      <translation>{name} a obtenu l’entrée.</translation>
    </message>
    <message>
      <source>{by} declared that {name}’s key is compromised.</source>
      <translation>{by} a déclaré la clé de {name} compromise.</translation>
    </message>
    <message>
      <source>{by} reported that {name}’s key is compromised.</source>
      <translation>{by} a signalé la clé de {name} comme compromise.</translation>
    </message>
    <message>
      <source>{name}’s key is no longer trusted here.</source>
      <translation>La clé de {name} n’est plus digne de confiance ici.</translation>
    </message>
    <message>
      <source>more people are in the conference than the policy has room for.</source>
      <translation>il y a plus de personnes dans la conférence que la politique n’en admet.</translation>
    </message>
    <message>
      <source>Nobody waits to host this conference.</source>
      <translation>Personne n’attend d’être l’hôte de cette conférence.</translation>
    </message>
    <message>
      <source>You host this conference already.</source>
      <translation>Vous êtes déjà l’hôte de cette conférence.</translation>
    </message>
    <message>
      <source>Choose at least one person.</source>
      <translation>Choisissez au moins une personne.</translation>
    </message>
    <message>
      <source>Give the conference a name.</source>
      <translation>Donnez un nom à la conférence.</translation>
    </message>
    <message numerus="yes">
      <source>The policy allows {n} people at most, you among them.</source>
      <translation>
        <numerusform>La politique permet au plus {n} personne, en vous comptant.</numerusform>
        <numerusform>La politique permet au plus {n} personnes, en vous comptant.</numerusform>
      </translation>
    </message>
    <message>
      <source>{address} does not answer: {reason}</source>
      <translation>{address} ne répond pas : {reason}</translation>
    </message>
    <message>
      <source>This is your own certificate.</source>
      <translation>C’est votre propre certificat.</translation>
    </message>
    <message>
      <source>You blocked {name}. Unblock them first, under “People” in the settings.</source>
      <translation>Vous avez bloqué {name}. Débloquez d’abord {name}, sous « Personnes » dans les réglages.</translation>
    </message>
    <message>
      <source>Only somebody who is not near can be forgotten.</source>
      <translation>Seule une personne qui n’est pas à proximité peut être oubliée.</translation>
    </message>
    <message>
      <source>{name} is near now, and cannot be invited: {reason}</source>
      <translation>{name} est maintenant à proximité, mais l’invitation est impossible : {reason}</translation>
    </message>
    <message>
      <source>Your key is in use on another device. If that is not you, report your own key as compromised in every conference, and make a new identity under “You” in the settings.</source>
      <translation>Votre clé est utilisée sur un autre appareil. Si ce n’est pas vous, signalez votre propre clé comme compromise dans chaque conférence, et créez une nouvelle identité sous « Vous » dans les réglages.</translation>
    </message>
    <message>
      <source>“{who}” does not wait to be let in.</source>
      <translation>« {who} » n’attend pas d’entrer.</translation>
    </message>
    <message>
      <source>That cannot be done now: the conference is over or still starting.</source>
      <translation>Ce n’est pas possible maintenant : la conférence est terminée ou démarre encore.</translation>
    </message>
    <message>
      <source>The security policy of this conference does not allow that.</source>
      <translation>La politique de sécurité de cette conférence ne le permet pas.</translation>
    </message>
    <message>
      <source>There is no new policy that waits for your consent.</source>
      <translation>Aucune nouvelle politique n’attend votre accord.</translation>
    </message>
    <message>
      <source>That person is not in this conference.</source>
      <translation>Cette personne n’est pas dans cette conférence.</translation>
    </message>
    <message>
      <source>They cannot be reached at the moment. Try again when they are near.</source>
      <translation>Cette personne est injoignable pour le moment. Réessayez quand elle sera à proximité.</translation>
    </message>
    <message>
      <source>There is nothing to send: the message is empty.</source>
      <translation>Il n’y a rien à envoyer : le message est vide.</translation>
    </message>
    <message>
      <source>The message is too long. Send it in parts of at most 8000 characters.</source>
      <translation>Le message est trop long. Envoyez-le en plusieurs parties, de 8000 caractères au plus.</translation>
    </message>
    <message>
      <source>There is no such conference here.</source>
      <translation>Cette conférence n’existe pas ici.</translation>
    </message>
    <message>
      <source>That invitation is no longer open. Ask for a new one.</source>
      <translation>Cette invitation n’est plus valable. Demandez-en une nouvelle.</translation>
    </message>
    <message>
      <source>Nobody called “{who}” is near. Check the name, or add them by address.</source>
      <translation>Personne du nom de « {who} » n’est à proximité. Vérifiez le nom, ou ajoutez cette personne par son adresse.</translation>
    </message>
    <message>
      <source>Several people are called “{who}”. Choose by fingerprint.</source>
      <translation>Plusieurs personnes portent le nom de « {who} ». Choisissez par l’empreinte.</translation>
    </message>
    <message>
      <source>{name}’s key is compromised; they need a new one.</source>
      <translation>La clé de {name} est compromise ; il lui en faut une nouvelle.</translation>
    </message>
    <message>
      <source>“{who}” is not in this conference.</source>
      <translation>« {who} » n’est pas dans cette conférence.</translation>
    </message>
    <message>
      <source>Only the host of the conference can do that.</source>
      <translation>Seul l’hôte de la conférence peut le faire.</translation>
    </message>
    <message>
      <source>You host this conference: nobody could change its key without you. Hand it over to somebody first, or end it.</source>
      <translation>Vous êtes l’hôte de cette conférence : sans vous, personne ne pourrait changer sa clé. Confiez-la d’abord à quelqu’un, ou terminez-la.</translation>
    </message>
    <message>
      <source>The policy of this conference does not name {who} as host, and cannot be changed so while it lives. Name deputies when you start a conference.</source>
      <translation>La politique de cette conférence ne nomme pas {who} comme hôte, et ne peut pas être changée ainsi tant que la conférence dure. Nommez des suppléants au début d’une conférence.</translation>
    </message>
    <message>
      <source>{name} hosts the conference now, so the policy has to name them. Have somebody else host it first.</source>
      <translation>{name} est maintenant l’hôte de la conférence ; la politique doit donc nommer cette personne. Confiez d’abord la conférence à quelqu’un d’autre.</translation>
    </message>
    <message>
      <source>Only {name}, who made this conference, can change its policy.</source>
      <translation>Seule la personne qui a créé cette conférence, {name}, peut en changer la politique.</translation>
    </message>
    <message>
      <source>You share no conference with them in which both have the key. Compare the safety number instead.</source>
      <translation>Vous n’avez aucune conférence commune où vous avez tous deux la clé. Comparez plutôt le numéro de sécurité.</translation>
    </message>
    <message>
      <source>Leave or end the conference first.</source>
      <translation>Quittez d’abord la conférence, ou terminez-la.</translation>
    </message>
    <message>
      <source>You are in that conference already.</source>
      <translation>Vous êtes déjà dans cette conférence.</translation>
    </message>
    <message>
      <source>A file that others can verify holds one conference. Choose a conference, or export a report.</source>
      <translation>Un fichier que d’autres peuvent vérifier contient une seule conférence. Choisissez une conférence, ou exportez un rapport.</translation>
    </message>
    <message>
      <source>An address looks like 192.0.2.7:4711 or [2001:db8::7]:4711.</source>
      <translation>Une adresse s’écrit comme 192.0.2.7:4711 ou [2001:db8::7]:4711.</translation>
    </message>
    <message>
      <source>Your administrator changed the settings of this app. They hold from now on; conferences that run already go on as they are.</source>
      <translation>Votre administrateur a modifié les réglages de cette application. Ils s’appliquent dès maintenant ; les conférences en cours continuent telles quelles.</translation>
    </message>
    <message>
      <source>The settings that manage this computer have mistakes, and are read strictly until they are corrected: {fault} Tell your administrator; see “msmp-gui admin show”.</source>
      <translation>Les réglages qui gèrent cet ordinateur contiennent des erreurs, et sont lus au plus strict tant qu’ils ne sont pas corrigés : {fault} Prévenez votre administrateur ; voyez « msmp-gui admin show ».</translation>
    </message>
    <message>
      <source>Your administrator wants copies of the audit logs, which cannot be made: {reason}</source>
      <translation>Votre administrateur veut des copies des journaux d’audit, mais elles ne peuvent pas être faites : {reason}</translation>
    </message>
    <message>
      <source>The host’s app may be closed, or in another network.</source>
      <translation>L’application de l’hôte est peut-être fermée, ou sur un autre réseau.</translation>
    </message>
    <message>
      <source>A link is open for a minute at least, and a week.</source>
      <translation>Un lien reste valable au moins une minute, et au plus une semaine.</translation>
    </message>
    <message>
      <source>This computer is not connected to a network, so nobody could come.</source>
      <translation>Cet ordinateur n’est connecté à aucun réseau : personne ne pourrait venir.</translation>
    </message>
    <message>
      <source>This invitation ran out. Ask for a new one.</source>
      <translation>Cette invitation a expiré. Demandez-en une nouvelle.</translation>
    </message>
    <message>
      <source>This is your own link. Give it to others.</source>
      <translation>C’est votre propre lien. Donnez-le aux autres.</translation>
    </message>
    <message>
      <source>This is not an invitation that can be read: {reason}.</source>
      <translation>Ce n’est pas une invitation lisible : {reason}.</translation>
    </message>
    <message>
      <source>The file cannot be read: {reason}.</source>
      <translation>Le fichier ne peut pas être lu : {reason}.</translation>
    </message>
    <message>
      <source>{where}: {field}: {reason}</source>
      <translation>{where} : {field} : {reason}</translation>
    </message>
    <message>
      <source>{where}: {reason}</source>
      <translation>{where} : {reason}</translation>
    </message>
    <message>
      <source>only people with a certificate of {organisations}, and yours {own}; ask for one with “msmp-gui identity request”</source>
      <translation>uniquement les personnes munies d’un certificat de {organisations}, et le vôtre {own} ; demandez-en un avec « msmp-gui identity request »</translation>
    </message>
    <message>
      <source>these policies only: {offered}; “{policy}” is not among them</source>
      <translation>uniquement ces politiques : {offered} ; « {policy} » n’en fait pas partie</translation>
    </message>
    <message>
      <source>no organisation</source>
      <translation>aucune organisation</translation>
    </message>
    <message>
      <source>no cipher weaker than {floor}, and the policy “{policy}” has {suites} only</source>
      <translation>aucun chiffrement plus faible que {floor}, et la politique « {policy} » n’a que {suites}</translation>
    </message>
    <message>
      <source>for ever</source>
      <translation>sans limite</translation>
    </message>
    <message>
      <source>for {span}</source>
      <translation>{span}</translation>
    </message>
    <message>
      <source>no key that lives longer than {longest}, and under the policy “{policy}” keys can live {life}</source>
      <translation>aucune clé qui vive plus de {longest}, et sous la politique « {policy} », les clés peuvent vivre {life}</translation>
    </message>
    <message>
      <source>only people with a certificate of {organisations}, and the policy “{policy}” lets others in</source>
      <translation>uniquement les personnes munies d’un certificat de {organisations}, et la politique « {policy} » en laisse entrer d’autres</translation>
    </message>
    <message>
      <source>{manager} allows {what}.</source>
      <translation>Règle de {manager} : {what}.</translation>
    </message>
    <message>
      <source>Your administrator allows {what}.</source>
      <translation>Règle de votre administrateur : {what}.</translation>
    </message>
    <message>
      <source>The settings of your administrator have mistakes, and are read strictly.</source>
      <translation>Les réglages de votre administrateur contiennent des erreurs, et sont lus au plus strict.</translation>
    </message>
    <message>
      <source>Ask {contact}.</source>
      <translation>Adressez-vous à {contact}.</translation>
    </message>
    <message>
      <source>only people with a certificate of {organisations}, and {name} has one that is self-signed</source>
      <translation>uniquement les personnes munies d’un certificat de {organisations}, et celui de {name} est autosigné</translation>
    </message>
    <message>
      <source>only people with a certificate of {organisations}, which does not vouch for {name} now</source>
      <translation>uniquement les personnes munies d’un certificat de {organisations}, qui ne se porte pas garante de {name} en ce moment</translation>
    </message>
    <message>
      <source>only policies that demand fresh revocation lists of {organisations}, and the policy “{policy}” does not</source>
      <translation>uniquement les politiques qui exigent des listes de révocation à jour de {organisations}, ce que la politique « {policy} » ne fait pas</translation>
    </message>
    <message>
      <source>is self-signed</source>
      <translation>est autosigné</translation>
    </message>
    <message>
      <source>is not vouched for by it now</source>
      <translation>n’est pas garanti par elle en ce moment</translation>
    </message>
    <message>
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <source>a text of 1 to {most} characters is expected.</source>
      <translation>il faut un texte de 1 à {most} caractères.</translation>
    </message>
    <message>
      <source>Everyone near</source>
      <translation>Tout le monde à proximité</translation>
    </message>
    <message>
      <source>People I know</source>
      <translation>Les personnes que je connais</translation>
    </message>
    <message>
      <source>Nobody</source>
      <translation>Personne</translation>
    </message>
    <message>
      <source>one of {values} is expected.</source>
      <translation>il faut l’une de ces valeurs : {values}.</translation>
    </message>
    <message>
      <source>true or false is expected.</source>
      <translation>il faut true ou false.</translation>
    </message>
    <message>
      <source>a list of {least} to {most} is expected.</source>
      <translation>il faut une liste de {least} à {most}.</translation>
    </message>
    <message>
      <source>a duration from {least} to {most} is expected, such as {examples}.</source>
      <translation>il faut une durée de {least} à {most}, par exemple {examples}.</translation>
    </message>
    <message>
      <source>an object with {fields} is expected.</source>
      <translation>il faut un objet avec {fields}.</translation>
    </message>
    <message>
      <source>this version knows no such field.</source>
      <translation>cette version ne connaît pas ce champ.</translation>
    </message>
    <message>
      <source>the whole path of a folder is expected.</source>
      <translation>il faut le chemin complet d’un dossier.</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>oui</translation>
    </message>
    <message>
      <source>no</source>
      <translation>non</translation>
    </message>
    <message>
      <source>Trusted organisations</source>
      <translation>Organisations de confiance</translation>
    </message>
    <message>
      <source>Authorities whose certificates are believed, in PEM or DER. Who uses the app cannot remove them.</source>
      <translation>Autorités dont les certificats sont crus, au format PEM ou DER. Qui utilise l’application ne peut pas les retirer.</translation>
    </message>
    <message>
      <source>Revocation lists</source>
      <translation>Listes de révocation</translation>
    </message>
    <message>
      <source>Lists of certificates that their authorities took back, in PEM or DER. Where they cannot be read, nobody is vouched for without a fresh list.</source>
      <translation>Listes des certificats que leurs autorités ont révoqués, au format PEM ou DER. Là où elles ne peuvent pas être lues, personne n’est garanti sans une liste à jour.</translation>
    </message>
    <message>
      <source>Certificates only</source>
      <translation>Certificats uniquement</translation>
    </message>
    <message>
      <source>Only who has a certificate of a trusted organisation can start a conference or join one, and only policies that demand it of everybody are used.</source>
      <translation>Seules les personnes munies d’un certificat d’une organisation de confiance peuvent démarrer ou rejoindre une conférence, et seules servent les politiques qui l’exigent de tous.</translation>
    </message>
    <message>
      <source>Presets on offer</source>
      <translation>Modèles proposés</translation>
    </message>
    <message>
      <source>The only presets that can be chosen for a conference; nor can files of the person’s own.</source>
      <translation>Les seuls modèles que l’on peut choisir pour une conférence ; les fichiers personnels sont exclus aussi.</translation>
    </message>
    <message>
      <source>Policies of the organisation</source>
      <translation>Politiques de l’organisation</translation>
    </message>
    <message>
      <source>Policy files (TOML), which are offered before the presets.</source>
      <translation>Fichiers de politique (TOML), proposés avant les modèles.</translation>
    </message>
    <message>
      <source>Weakest cipher</source>
      <translation>Chiffrement le plus faible</translation>
    </message>
    <message>
      <source>No conference is held with a cipher weaker than this one; the best first.</source>
      <translation>Aucune conférence ne se tient avec un chiffrement plus faible que celui-ci ; le meilleur en premier.</translation>
    </message>
    <message>
      <source>Longest life of a key</source>
      <translation>Durée de vie maximale d’une clé</translation>
    </message>
    <message>
      <source>No conference is held in which keys live longer.</source>
      <translation>Aucune conférence ne se tient avec des clés qui vivent plus longtemps.</translation>
    </message>
    <message>
      <source>Network interfaces</source>
      <translation>Interfaces réseau</translation>
    </message>
    <message>
      <source>The only network interfaces that are used.</source>
      <translation>Les seules interfaces réseau utilisées.</translation>
    </message>
    <message>
      <source>Looking for people near</source>
      <translation>Recherche des personnes à proximité</translation>
    </message>
    <message>
      <source>Whether this computer announces itself and looks for others near.</source>
      <translation>Indique si cet ordinateur s’annonce et cherche les personnes à proximité.</translation>
    </message>
    <message>
      <source>Wide-area routers</source>
      <translation>Routeurs longue distance</translation>
    </message>
    <message>
      <source>Routers for conferences beyond one network, as host:port. Shown, not yet used.</source>
      <translation>Routeurs pour les conférences au-delà d’un seul réseau, sous la forme hôte:port. Affichés, pas encore utilisés.</translation>
    </message>
    <message>
      <source>Who may see me</source>
      <translation>Qui peut me voir</translation>
    </message>
    <message>
      <source>Who is told who this is: everyone near, people who are known (verified, or with a certificate of a trusted organisation), or nobody.</source>
      <translation>À qui cette identité est révélée : à tout le monde à proximité, aux personnes connues (vérifiées, ou munies d’un certificat d’une organisation de confiance), ou à personne.</translation>
    </message>
    <message>
      <source>Folder of audit logs</source>
      <translation>Dossier des journaux d’audit</translation>
    </message>
    <message>
      <source>A folder, by its whole path, into which copies of audit logs are put whenever the app starts and ends, for the organisation to verify. They are plain text: who was in which conference, and what happened to its keys; nothing that was said there.</source>
      <translation>Un dossier, par son chemin complet, où des copies des journaux d’audit sont déposées à chaque démarrage et à chaque fermeture de l’application, pour que l’organisation les vérifie. Elles sont en clair : qui était dans quelle conférence, et ce qui est arrivé à ses clés ; rien de ce qui s’y est dit.</translation>
    </message>
    <message>
      <source>Audit logs are kept for</source>
      <translation>Conservation des journaux d’audit</translation>
    </message>
    <message>
      <source>Audit logs of conferences that ended longer ago are forgotten; before that, and where copies cannot be made, they are kept.</source>
      <translation>Les journaux d’audit des conférences terminées depuis plus longtemps sont oubliés ; avant cela, et là où il n’a pas été possible d’en faire des copies, ils sont conservés.</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>Mises à jour</translation>
    </message>
    <message>
      <source>Whether the app may look for updates. It has none of its own yet, and looks nowhere.</source>
      <translation>Indique si l’application peut chercher des mises à jour. Elle n’a pas encore cette fonction et ne cherche nulle part.</translation>
    </message>
    <message>
      <source>two organisations are called “{name}”.</source>
      <translation>deux organisations s’appellent « {name} ».</translation>
    </message>
    <message>
      <source>there is another policy called “{name}”; give this file another name.</source>
      <translation>une autre politique s’appelle déjà « {name} » ; donnez un autre nom à ce fichier.</translation>
    </message>
    <message>
      <source>the whole path of the file “{name}” is expected.</source>
      <translation>il faut le chemin complet du fichier « {name} ».</translation>
    </message>
    <message>
      <source>The path of a file, or PEM itself.</source>
      <translation>Le chemin d’un fichier, ou le contenu PEM lui-même.</translation>
    </message>
    <message>
      <source>What people call the organisation.</source>
      <translation>Le nom sous lequel on connaît l’organisation.</translation>
    </message>
    <message>
      <source>The file is longer than {most} bytes.</source>
      <translation>Le fichier dépasse {most} octets.</translation>
    </message>
    <message>
      <source>The file is a link to one that is not there.</source>
      <translation>Le fichier est un lien vers un fichier absent.</translation>
    </message>
    <message>
      <source>The file cannot be read ({error}).</source>
      <translation>Le fichier ne peut pas être lu ({error}).</translation>
    </message>
    <message>
      <source>The file is not text in UTF-8.</source>
      <translation>Le fichier n’est pas du texte en UTF-8.</translation>
    </message>
    <message>
      <source>Something follows after the end.</source>
      <translation>Quelque chose suit après la fin.</translation>
    </message>
    <message>
      <source>It is nested deeper than {most} levels.</source>
      <translation>L’imbrication dépasse {most} niveaux.</translation>
    </message>
    <message>
      <source>A value is expected here.</source>
      <translation>Il faut une valeur ici.</translation>
    </message>
    <message>
      <source>This text does not end, or has something in it that may not be.</source>
      <translation>Ce texte n’a pas de fin, ou contient un caractère interdit.</translation>
    </message>
    <message>
      <source>The name of a field, in double quotes, is expected here.</source>
      <translation>Il faut ici le nom d’un champ, entre guillemets doubles.</translation>
    </message>
    <message>
      <source>The field “{name}” is there twice.</source>
      <translation>Le champ « {name} » figure deux fois.</translation>
    </message>
    <message>
      <source>A colon is expected here.</source>
      <translation>Il faut deux-points ici.</translation>
    </message>
    <message>
      <source>A comma or “{end}” is expected here.</source>
      <translation>Il faut ici une virgule ou « {end} ».</translation>
    </message>
    <message>
      <source>This text has half a character in it.</source>
      <translation>Ce texte contient une moitié de caractère.</translation>
    </message>
    <message>
      <source>This is not XML.</source>
      <translation>Ce n’est pas du XML.</translation>
    </message>
    <message>
      <source>This is not a property list that can be read.</source>
      <translation>Ce n’est pas une liste de propriétés lisible.</translation>
    </message>
    <message>
      <source>an object is expected.</source>
      <translation>il faut un objet.</translation>
    </message>
    <message>
      <source>without trust_anchors nobody could start a conference or join one.</source>
      <translation>sans trust_anchors, personne ne pourrait démarrer de conférence ni en rejoindre une.</translation>
    </message>
    <message>
      <source>this can be enforced only, not recommended.</source>
      <translation>ceci peut être imposé, mais pas recommandé.</translation>
    </message>
    <message>
      <source>people are not told who manages this computer.</source>
      <translation>personne ne saura qui gère cet ordinateur.</translation>
    </message>
    <message>
      <source>The registry cannot be read ({error}).</source>
      <translation>Le registre ne peut pas être lu ({error}).</translation>
    </message>
    <message>
      <source>This computer is connected: {address}.</source>
      <translation>Cet ordinateur est connecté : {address}.</translation>
    </message>
    <message>
      <source>Looking at the network…</source>
      <translation>Examen du réseau…</translation>
    </message>
    <message>
      <source>This computer is not connected to a network.</source>
      <translation>Cet ordinateur n’est connecté à aucun réseau.</translation>
    </message>
    <message>
      <source>Connect it by cable or wireless, and look again.</source>
      <translation>Connectez-le par câble ou sans fil, puis réessayez.</translation>
    </message>
    <message>
      <source>None of the network interfaces that you chose is connected.</source>
      <translation>Aucune des interfaces réseau que vous avez choisies n’est connectée.</translation>
    </message>
    <message>
      <source>Connect it, or choose others in the settings.</source>
      <translation>Connectez-la, ou choisissez-en d’autres dans les réglages.</translation>
    </message>
    <message>
      <source>Looking for others is off, or you are not to be seen.</source>
      <translation>La recherche des autres est désactivée, ou vous avez choisi de rester invisible.</translation>
    </message>
    <message>
      <source>Turn it on in the settings, or add people by address.</source>
      <translation>Activez-la dans les réglages, ou ajoutez les personnes par leur adresse.</translation>
    </message>
    <message>
      <source>Announcements come through on this computer.</source>
      <translation>Les annonces passent sur cet ordinateur.</translation>
    </message>
    <message>
      <source>Announcements are blocked on this computer ({where}), so that nobody is found.</source>
      <translation>Les annonces sont bloquées sur cet ordinateur ({where}) : personne ne peut être trouvé.</translation>
    </message>
    <message>
      <source>Allow MSMP in the firewall of this computer: UDP port 5353 (mDNS), in and out. Until then, add people by address.</source>
      <translation>Autorisez MSMP dans le pare-feu de cet ordinateur : port UDP 5353 (mDNS), en entrée et en sortie. D’ici là, ajoutez les personnes par leur adresse.</translation>
    </message>
    <message>
      <source>Nobody else is announced in this network.</source>
      <translation>Personne d’autre ne s’annonce sur ce réseau.</translation>
    </message>
    <message>
      <source>If others have the app open in the same network, it keeps devices apart (guest networks often do): use another network, or add them by address.</source>
      <translation>Si d’autres ont ouvert l’application sur le même réseau, c’est que celui-ci isole les appareils (c’est fréquent sur les réseaux invités) : utilisez un autre réseau, ou ajoutez ces personnes par leur adresse.</translation>
    </message>
    <message>
      <source>Somebody is announced, and cannot be reached: {where}.</source>
      <translation>Quelqu’un s’annonce, mais n’est pas joignable : {where}.</translation>
    </message>
    <message>
      <source>A firewall on their computer or here stops it: allow MSMP to accept connections. Or the network keeps devices apart (guest networks often do): use another network.</source>
      <translation>Un pare-feu l’empêche, sur l’autre ordinateur ou sur celui-ci : autorisez MSMP à accepter des connexions. Ou bien le réseau isole les appareils (c’est fréquent sur les réseaux invités) : utilisez un autre réseau.</translation>
    </message>
    <message>
      <source>Others are found and can be reached.</source>
      <translation>Les autres sont trouvés et joignables.</translation>
    </message>
    <message>
      <source>The revocation list of {made} changes nothing: a newer one is known here.</source>
      <translation>La liste de révocation du {made} ne change rien : une plus récente est déjà connue ici.</translation>
    </message>
    <message>
      <source>There is no organisation “{name}” here.</source>
      <translation>Il n’y a pas ici d’organisation « {name} ».</translation>
    </message>
    <message>
      <source>“{name}” was set up by your administrator, and cannot be replaced or removed here.</source>
      <translation>« {name} » a été mise en place par votre administrateur, et ne peut être ni remplacée ni retirée ici.</translation>
    </message>
    <message>
      <source>The passphrase is too short. Take at least {least} characters.</source>
      <translation>La phrase secrète est trop courte. Prenez au moins {least} caractères.</translation>
    </message>
    <message>
      <source>The file has another key than this profile. People would have to verify you anew.</source>
      <translation>Le fichier contient une autre clé que ce profil. Les autres devraient vous vérifier à nouveau.</translation>
    </message>
    <message>
      <source>Your identity is for this session only: there is nothing to keep.</source>
      <translation>Votre identité ne vaut que pour cette session : il n’y a rien à conserver.</translation>
    </message>
    <message>
      <source>There is neither a key nor a certificate in that file that can be read. Choose a PKCS#12 file (.p12, .pfx), or one with certificates.</source>
      <translation>Ce fichier ne contient ni clé ni certificat lisible. Choisissez un fichier PKCS#12 (.p12, .pfx) ou un fichier de certificats.</translation>
    </message>
    <message>
      <source>Host</source>
      <translation>Hôte</translation>
    </message>
    <message>
      <source>Deputy</source>
      <translation>Suppléant</translation>
    </message>
    <message>
      <source>You</source>
      <translation>Vous</translation>
    </message>
    <message>
      <source>System</source>
      <translation>Système</translation>
    </message>
    <message>
      <source>Administrator</source>
      <translation>Administrateur</translation>
    </message>
    <message>
      <source>Verified</source>
      <translation>Vérifié</translation>
    </message>
    <message>
      <source>Verified by you</source>
      <translation>Vérifié par vous</translation>
    </message>
    <message>
      <source>Verified by number</source>
      <translation>Vérifié par numéro</translation>
    </message>
    <message>
      <source>Verified, read aloud</source>
      <translation>Vérifié à voix haute</translation>
    </message>
    <message>
      <source>Verified by number sent</source>
      <translation>Vérifié par numéro reçu</translation>
    </message>
    <message>
      <source>Verified by QR code</source>
      <translation>Vérifié par code QR</translation>
    </message>
    <message>
      <source>Verified by conference code</source>
      <translation>Vérifié par conférence</translation>
    </message>
    <message>
      <source>Not verified</source>
      <translation>Non vérifié</translation>
    </message>
    <message>
      <source>Confirmed by organisation</source>
      <translation>Confirmé par l’organisation</translation>
    </message>
    <message>
      <source>Key compromised</source>
      <translation>Clé compromise</translation>
    </message>
    <message>
      <source>Everyone</source>
      <translation>Tout le monde</translation>
    </message>
    <message>
      <source>There is no person’s certificate in that file.</source>
      <translation>Il n’y a pas de certificat de personne dans ce fichier.</translation>
    </message>
    <message numerus="yes">
      <source>{n} keys</source>
      <translation>
        <numerusform>{n} clé</numerusform>
        <numerusform>{n} clés</numerusform>
      </translation>
    </message>
    <message>
      <source>“{title}”</source>
      <translation>« {title} »</translation>
    </message>
    <message>
      <source>“{title}” is “{words}”</source>
      <translation>« {title} » vaut « {words} »</translation>
    </message>
    <message>
      <source>Roles and safety</source>
      <translation>Rôles et sécurité</translation>
    </message>
    <message>
      <source>Handing out keys</source>
      <translation>Distribution des clés</translation>
    </message>
    <message>
      <source>Who gets in</source>
      <translation>Qui peut entrer</translation>
    </message>
    <message>
      <source>Changing the key</source>
      <translation>Changement de clé</translation>
    </message>
    <message>
      <source>Compromised keys</source>
      <translation>Clés compromises</translation>
    </message>
    <message>
      <source>Who holds which role, which certificates and ciphers are accepted.</source>
      <translation>Qui tient quel rôle, quels certificats et chiffrements sont acceptés.</translation>
    </message>
    <message>
      <source>Who hands out keys, and how.</source>
      <translation>Qui distribue les clés, et comment.</translation>
    </message>
    <message>
      <source>Who gets in.</source>
      <translation>Qui peut entrer.</translation>
    </message>
    <message>
      <source>When the key changes, and how.</source>
      <translation>Quand la clé change, et comment.</translation>
    </message>
    <message>
      <source>What happens when a key is compromised.</source>
      <translation>Ce qui se passe quand une clé est compromise.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>In one sentence</source>
      <translation>En une phrase</translation>
    </message>
    <message>
      <source>Deputies</source>
      <translation>Suppléants</translation>
    </message>
    <message>
      <source>A deputy takes over after</source>
      <translation>Un suppléant prend le relais après</translation>
    </message>
    <message>
      <source>Organisations</source>
      <translation>Organisations</translation>
    </message>
    <message>
      <source>Ciphers</source>
      <translation>Chiffrements</translation>
    </message>
    <message>
      <source>Who makes the key</source>
      <translation>Qui crée la clé</translation>
    </message>
    <message>
      <source>Who may send</source>
      <translation>Qui peut envoyer</translation>
    </message>
    <message>
      <source>People who may send</source>
      <translation>Personnes qui peuvent envoyer</translation>
    </message>
    <message>
      <source>Comparing the code</source>
      <translation>Comparaison du code</translation>
    </message>
    <message>
      <source>Number of people</source>
      <translation>Nombre de personnes</translation>
    </message>
    <message>
      <source>What it is about</source>
      <translation>De quoi il s’agit</translation>
    </message>
    <message>
      <source>Changing this policy later</source>
      <translation>Changer cette politique plus tard</translation>
    </message>
    <message>
      <source>Who hands out keys</source>
      <translation>Qui distribue les clés</translation>
    </message>
    <message>
      <source>People who hand out keys</source>
      <translation>Personnes qui distribuent les clés</translation>
    </message>
    <message>
      <source>People can be invited</source>
      <translation>On peut inviter des personnes</translation>
    </message>
    <message>
      <source>People can ask to get in</source>
      <translation>On peut demander à entrer</translation>
    </message>
    <message>
      <source>The host lets each person in</source>
      <translation>L’hôte fait entrer chaque personne</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>Règle</translation>
    </message>
    <message>
      <source>Keys that never get in</source>
      <translation>Clés qui n’entrent jamais</translation>
    </message>
    <message>
      <source>A key lives at most</source>
      <translation>Une clé vit au plus</translation>
    </message>
    <message>
      <source>A key protects at most</source>
      <translation>Une clé protège au plus</translation>
    </message>
    <message>
      <source>Personal keys are renewed every</source>
      <translation>Renouvellement des clés personnelles</translation>
    </message>
    <message>
      <source>Who may ask for a new key</source>
      <translation>Qui peut demander une nouvelle clé</translation>
    </message>
    <message>
      <source>Newcomers are gathered for</source>
      <translation>Les arrivées sont groupées pendant</translation>
    </message>
    <message>
      <source>A new key waits at most</source>
      <translation>Une nouvelle clé attend au plus</translation>
    </message>
    <message>
      <source>The old key is accepted for</source>
      <translation>L’ancienne clé est acceptée pendant</translation>
    </message>
    <message>
      <source>Confirming a new key</source>
      <translation>Confirmation d’une nouvelle clé</translation>
    </message>
    <message>
      <source>Who does not confirm in time</source>
      <translation>Personnes qui ne confirment pas à temps</translation>
    </message>
    <message>
      <source>Who may declare a key compromised</source>
      <translation>Qui peut déclarer une clé compromise</translation>
    </message>
    <message>
      <source>How the conference goes on</source>
      <translation>Comment la conférence continue</translation>
    </message>
    <message>
      <source>What people are offered it as, and what everyone invited sees.</source>
      <translation>Le nom sous lequel elle est proposée, et que voient toutes les personnes invitées.</translation>
    </message>
    <message>
      <source>What it is for. It stands below its name where you choose a policy.</source>
      <translation>À quoi elle sert. Cette phrase figure sous son nom là où l’on choisit une politique.</translation>
    </message>
    <message>
      <source>Who contributes to each key beside the host.</source>
      <translation>Qui contribue à chaque clé outre l’hôte.</translation>
    </message>
    <message>
      <source>Everybody who is in can read; this says who may send.</source>
      <translation>Toutes les personnes présentes peuvent lire ; ceci indique qui peut envoyer.</translation>
    </message>
    <message>
      <source>Fingerprints of those who may send beside the host.</source>
      <translation>Empreintes des personnes qui peuvent envoyer outre l’hôte.</translation>
    </message>
    <message>
      <source>What people do before anything is sent, to be sure that nobody is in between.</source>
      <translation>Ce que l’on fait avant tout envoi, pour s’assurer que personne ne s’est interposé.</translation>
    </message>
    <message>
      <source>How many people there may be, the host among them.</source>
      <translation>Combien de personnes il peut y avoir, l’hôte compris.</translation>
    </message>
    <message>
      <source>What the key protects, such as “financial”; may be empty.</source>
      <translation>Ce que la clé protège, par exemple « financier » ; peut rester vide.</translation>
    </message>
    <message>
      <source>Whether the policy may change while a conference lives.</source>
      <translation>Si la politique peut changer tant que la conférence existe.</translation>
    </message>
    <message>
      <source>Fingerprints of those who take over when the host falls silent, the first choice first. They hold what the host holds.</source>
      <translation>Empreintes des personnes qui prennent le relais quand l’hôte se tait, la première choisie en tête. Elles détiennent ce que l’hôte détient.</translation>
    </message>
    <message>
      <source>For how long the host has to be silent before the first deputy takes over; deputies may also be chosen when a conference begins.</source>
      <translation>Durée de silence de l’hôte avant que le premier suppléant prenne le relais ; les suppléants peuvent aussi être choisis au début d’une conférence.</translation>
    </message>
    <message>
      <source>Certificate authorities whose certificates are believed, with the kinds of keys, the length of path and the revocation lists that are wanted of each.</source>
      <translation>Autorités de certification dont les certificats sont crus, avec les types de clés, la longueur de chemin et les listes de révocation exigés de chacune.</translation>
    </message>
    <message>
      <source>Ciphers that are good enough, the best first.</source>
      <translation>Chiffrements jugés suffisants, le meilleur en premier.</translation>
    </message>
    <message>
      <source>Whoever hands out keys can invite people and let them in.</source>
      <translation>Qui distribue les clés peut inviter des personnes et les faire entrer.</translation>
    </message>
    <message>
      <source>Fingerprints of those who hand out keys beside the host.</source>
      <translation>Empreintes des personnes qui distribuent les clés outre l’hôte.</translation>
    </message>
    <message>
      <source>The host, or who hands out keys, asks people in.</source>
      <translation>L’hôte, ou qui distribue les clés, invite les personnes à entrer.</translation>
    </message>
    <message>
      <source>Who knows of the conference can ask, without an invitation.</source>
      <translation>Qui connaît la conférence peut demander à entrer, sans invitation.</translation>
    </message>
    <message>
      <source>Each one waits until the host lets them in by hand.</source>
      <translation>Chaque personne attend que l’hôte la fasse entrer lui-même.</translation>
    </message>
    <message>
      <source>A rule is made of “invited”, “anyone”, certificate fields such as O = "Acme Inc", CN = "*.acme.com", issuer = "…", key = …, address in 10.1.0.0/16, joined by and, or, not and parentheses.</source>
      <translation>Une règle se compose de « invited », « anyone », de champs de certificat tels que O = "Acme Inc", CN = "*.acme.com", issuer = "…", key = …, address in 10.1.0.0/16, reliés par and, or, not et des parenthèses.</translation>
    </message>
    <message>
      <source>Fingerprints of those who never get in, whatever the rule says.</source>
      <translation>Empreintes des personnes qui n’entrent jamais, quoi que dise la règle.</translation>
    </message>
    <message>
      <source>The longest life of a key.</source>
      <translation>La durée de vie maximale d’une clé.</translation>
    </message>
    <message>
      <source>How much data one key protects at most.</source>
      <translation>Quelle quantité de données une clé protège au plus.</translation>
    </message>
    <message>
      <source>How often each person’s own keys are drawn anew.</source>
      <translation>À quel intervalle les clés propres à chaque personne sont renouvelées.</translation>
    </message>
    <message>
      <source>Who may have the key changed at any time.</source>
      <translation>Qui peut faire changer la clé à tout moment.</translation>
    </message>
    <message>
      <source>People who join within this time share one key change.</source>
      <translation>Les personnes qui arrivent pendant ce délai partagent un même changement de clé.</translation>
    </message>
    <message>
      <source>How long a new key waits at most for people to confirm it.</source>
      <translation>Combien de temps une nouvelle clé attend au plus d’être confirmée.</translation>
    </message>
    <message>
      <source>For how long the old key is still accepted after a change.</source>
      <translation>Combien de temps l’ancienne clé est encore acceptée après un changement.</translation>
    </message>
    <message>
      <source>Who says that they have a new key before it is used.</source>
      <translation>Qui atteste avoir une nouvelle clé avant qu’elle serve.</translation>
    </message>
    <message>
      <source>What happens with those who can be reached and do not confirm.</source>
      <translation>Ce qui arrive aux personnes joignables qui ne confirment pas.</translation>
    </message>
    <message>
      <source>Who may declare somebody’s key compromised. One’s own key can always be declared so.</source>
      <translation>Qui peut déclarer compromise la clé d’une autre personne. Chacun peut toujours le faire pour la sienne.</translation>
    </message>
    <message>
      <source>What is done about the keys after one was compromised.</source>
      <translation>Ce qu’il advient des clés après que l’une a été compromise.</translation>
    </message>
    <message>
      <source>Only people who are invited</source>
      <translation>Uniquement les personnes invitées</translation>
    </message>
    <message>
      <source>Anyone who is asked, or who asks</source>
      <translation>Toute personne invitée, ou qui le demande</translation>
    </message>
    <message>
      <source>never</source>
      <translation>jamais</translation>
    </message>
    <message>
      <source>for as long as nobody comes or goes</source>
      <translation>tant que personne n’arrive ni ne part</translation>
    </message>
    <message>
      <source>any amount</source>
      <translation>sans limite</translation>
    </message>
    <message>
      <source>only when asked for</source>
      <translation>uniquement sur demande</translation>
    </message>
    <message>
      <source>Everyone together</source>
      <translation>Tout le monde ensemble</translation>
    </message>
    <message>
      <source>The host and those there from the start</source>
      <translation>L’hôte et les personnes présentes dès le début</translation>
    </message>
    <message>
      <source>The host and one other member</source>
      <translation>L’hôte et un autre membre</translation>
    </message>
    <message>
      <source>The host alone</source>
      <translation>L’hôte seul</translation>
    </message>
    <message>
      <source>The host and named people</source>
      <translation>L’hôte et des personnes désignées</translation>
    </message>
    <message>
      <source>Only the host</source>
      <translation>Uniquement l’hôte</translation>
    </message>
    <message>
      <source>Nothing has to be compared</source>
      <translation>Rien n’est à comparer</translation>
    </message>
    <message>
      <source>Everyone compares the conference’s code first</source>
      <translation>Tout le monde compare d’abord le code de la conférence</translation>
    </message>
    <message>
      <source>It never changes</source>
      <translation>Elle ne change jamais</translation>
    </message>
    <message>
      <source>It can only become stricter</source>
      <translation>Elle ne peut que devenir plus stricte</translation>
    </message>
    <message>
      <source>It can change; people are asked before it becomes weaker</source>
      <translation>Elle peut changer ; un accord est demandé avant tout affaiblissement</translation>
    </message>
    <message>
      <source>X-Wing (quantum-safe)</source>
      <translation>X-Wing (résiste au quantique)</translation>
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
      <translation>Toutes les personnes présentes</translation>
    </message>
    <message>
      <source>Everyone confirms it</source>
      <translation>Tout le monde la confirme</translation>
    </message>
    <message>
      <source>Nobody has to confirm it</source>
      <translation>Personne n’a à la confirmer</translation>
    </message>
    <message>
      <source>The others go on, and they catch up</source>
      <translation>Les autres continuent ; elles rattrapent ensuite</translation>
    </message>
    <message>
      <source>The key waits for them</source>
      <translation>La clé les attend</translation>
    </message>
    <message>
      <source>They are put out</source>
      <translation>Elles sont exclues</translation>
    </message>
    <message>
      <source>The host decides</source>
      <translation>L’hôte décide</translation>
    </message>
    <message>
      <source>With a new key, in one message</source>
      <translation>Avec une nouvelle clé, en un seul message</translation>
    </message>
    <message>
      <source>With all keys drawn anew</source>
      <translation>Avec des clés toutes renouvelées</translation>
    </message>
    <message>
      <source>The file {file} is longer than {most} bytes.</source>
      <translation>Le fichier {file} dépasse {most} octets.</translation>
    </message>
    <message>
      <source>That is a signed policy, of one conference. “msmp-gui policy show --text” writes what it says as the text of another one.</source>
      <translation>C’est une politique signée, celle d’une conférence précise. « msmp-gui policy show --text » écrit ce qu’elle dit comme texte pour une autre.</translation>
    </message>
    <message>
      <source>The policy names somebody else as its owner than {name}, who signed it.</source>
      <translation>La politique nomme comme propriétaire une autre personne que {name}, qui l’a signée.</translation>
    </message>
    <message>
      <source>The file {file} cannot be read.</source>
      <translation>Le fichier {file} ne peut pas être lu.</translation>
    </message>
    <message>
      <source>The policy file is not text in UTF-8.</source>
      <translation>Le fichier de politique n’est pas du texte en UTF-8.</translation>
    </message>
    <message>
      <source>This is not a policy that {name} signed: {cause}.</source>
      <translation>Ce n’est pas une politique signée par {name} : {cause}.</translation>
    </message>
    <message>
      <source>This is not a signed policy that can be read: {cause}.</source>
      <translation>Ce n’est pas une politique signée lisible : {cause}.</translation>
    </message>
    <message>
      <source>The owner’s certificate cannot be used: {cause}</source>
      <translation>Le certificat du propriétaire ne peut pas être utilisé : {cause}</translation>
    </message>
    <message>
      <source>milliseconds</source>
      <translation>millisecondes</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>secondes</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>minutes</translation>
    </message>
    <message>
      <source>hours</source>
      <translation>heures</translation>
    </message>
    <message>
      <source>days</source>
      <translation>jours</translation>
    </message>
    <message>
      <source>bytes</source>
      <translation>octets</translation>
    </message>
    <message>
      <source>kilobytes</source>
      <translation>kilooctets</translation>
    </message>
    <message>
      <source>megabytes</source>
      <translation>mégaoctets</translation>
    </message>
    <message>
      <source>gigabytes</source>
      <translation>gigaoctets</translation>
    </message>
    <message>
      <source>terabytes</source>
      <translation>téraoctets</translation>
    </message>
    <message>
      <source>What this policy is called, and what it is for.</source>
      <translation>Comment cette politique s’appelle, et à quoi elle sert.</translation>
    </message>
    <message>
      <source>{name} can host the conference.</source>
      <translation>{name} peut être l’hôte de la conférence.</translation>
    </message>
    <message>
      <source>{name} can no longer host it.</source>
      <translation>{name} ne peut plus en être l’hôte.</translation>
    </message>
    <message numerus="yes">
      <source>{n} own policies is the most. Delete one first.</source>
      <translation>
        <numerusform>Vous ne pouvez pas garder plus de {n} politique personnelle. Supprimez-la d’abord.</numerusform>
        <numerusform>Vous ne pouvez pas garder plus de {n} politiques personnelles. Supprimez-en d’abord une.</numerusform>
      </translation>
    </message>
    <message>
      <source>There is no own policy “{name}” here.</source>
      <translation>Il n’y a pas ici de politique personnelle « {name} ».</translation>
    </message>
    <message>
      <source>a policy’s name is one line of visible characters.</source>
      <translation>le nom d’une politique tient sur une ligne de caractères visibles.</translation>
    </message>
    <message>
      <source>“{name}” comes with the app. Choose another name.</source>
      <translation>« {name} » est fourni avec l’application. Choisissez un autre nom.</translation>
    </message>
    <message>
      <source>you have a policy “{name}” already. Choose another name, or edit it.</source>
      <translation>vous avez déjà une politique « {name} ». Choisissez un autre nom, ou modifiez-la.</translation>
    </message>
    <message>
      <source>This time only: {text}</source>
      <translation>Cette fois seulement : {text}</translation>
    </message>
    <message>
      <source>There is no policy “{policy}”: neither a preset ({names}) nor a file to be read.</source>
      <translation>Il n’y a pas de politique « {policy} » : ce n’est ni un modèle ({names}) ni un fichier lisible.</translation>
    </message>
    <message>
      <source>Who gets in is decided by a rule: {rule}</source>
      <translation>Une règle décide qui peut entrer : {rule}</translation>
    </message>
    <message>
      <source>The host alone makes the key.</source>
      <translation>L’hôte seul crée la clé.</translation>
    </message>
    <message>
      <source>The key changes whenever somebody comes or goes, and after {period} at the latest.</source>
      <translation>La clé change dès que quelqu’un arrive ou part, et au plus tard après {period}.</translation>
    </message>
    <message>
      <source>A new key is used without waiting for anyone to confirm it.</source>
      <translation>Une nouvelle clé est utilisée sans attendre que quiconque la confirme.</translation>
    </message>
    <message>
      <source>The host decides about a key that is reported compromised; you can always report your own.</source>
      <translation>C’est l’hôte qui décide quand une clé est signalée comme compromise ; vous pouvez toujours signaler la vôtre.</translation>
    </message>
    <message numerus="yes">
      <source>If the host cannot be reached, one of {n} deputies takes over.</source>
      <translation>
        <numerusform>Si l’hôte est injoignable, un suppléant prend le relais.</numerusform>
        <numerusform>Si l’hôte est injoignable, l’un des {n} suppléants prend le relais.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everyone takes part in making the key, so nobody can choose it alone.</source>
      <translation>Tout le monde participe à la création de la clé : personne ne peut la choisir seul.</translation>
    </message>
    <message>
      <source>The host and the first member make the key together.</source>
      <translation>L’hôte et le premier membre créent la clé ensemble.</translation>
    </message>
    <message>
      <source>The host and those who were there from the start make the key together.</source>
      <translation>L’hôte et les personnes présentes dès le début créent la clé ensemble.</translation>
    </message>
    <message>
      <source>The key changes whenever somebody comes or goes.</source>
      <translation>La clé change dès que quelqu’un arrive ou part.</translation>
    </message>
    <message>
      <source>Everyone confirms each new key, and you see who has not.</source>
      <translation>Tout le monde confirme chaque nouvelle clé, et vous voyez qui ne l’a pas fait.</translation>
    </message>
    <message>
      <source>Anyone can report a compromised key; the conference goes on without it at once.</source>
      <translation>Chacun peut signaler une clé compromise ; la conférence continue aussitôt sans elle.</translation>
    </message>
    <message>
      <source>Nothing is sent before you have compared the code with everyone.</source>
      <translation>Rien n’est envoyé avant que vous ayez comparé le code avec tout le monde.</translation>
    </message>
    <message>
      <source>Only people whom the host invites get in.</source>
      <translation>Seules entrent les personnes invitées par l’hôte.</translation>
    </message>
    <message>
      <source>Only people who are invited get in; others may invite for the host.</source>
      <translation>Seules entrent les personnes invitées ; d’autres que l’hôte peuvent inviter.</translation>
    </message>
    <message>
      <source>Anybody who asks gets in.</source>
      <translation>Toute personne qui le demande peut entrer.</translation>
    </message>
    <message>
      <source>Anybody who is asked gets in.</source>
      <translation>Toute personne invitée peut entrer.</translation>
    </message>
    <message>
      <source>The host lets each person in by hand.</source>
      <translation>L’hôte fait entrer chaque personne lui-même.</translation>
    </message>
    <message>
      <source>After a compromised key, everyone is given entirely new keys.</source>
      <translation>Après une clé compromise, tout le monde reçoit des clés entièrement nouvelles.</translation>
    </message>
    <message>
      <source>Who does not confirm a key in time is put out.</source>
      <translation>Qui ne confirme pas une clé à temps est exclu.</translation>
    </message>
    <message>
      <source>A new key waits until everyone who is there has confirmed it.</source>
      <translation>Une nouvelle clé attend que toutes les personnes présentes l’aient confirmée.</translation>
    </message>
    <message>
      <source>Only the host can send; everyone else reads.</source>
      <translation>Seul l’hôte peut envoyer ; tous les autres lisent.</translation>
    </message>
    <message numerus="yes">
      <source>Only the host and {n} named people can send.</source>
      <translation>
        <numerusform>Seuls l’hôte et une personne désignée peuvent envoyer.</numerusform>
        <numerusform>Seuls l’hôte et {n} personnes désignées peuvent envoyer.</numerusform>
      </translation>
    </message>
    <message>
      <source>Not connected: of the network interfaces that you chose ({names}), none is there or has an address. Others are not used.</source>
      <translation>Non connecté : parmi les interfaces réseau que vous avez choisies ({names}), aucune n’est présente ou n’a d’adresse. Les autres ne sont pas utilisées.</translation>
    </message>
    <message>
      <source>There is no such network interface.</source>
      <translation>Cette interface réseau n’existe pas.</translation>
    </message>
    <message>
      <source>This start of the app was told which network interfaces to use.</source>
      <translation>Les interfaces réseau à utiliser ont été indiquées au lancement de l’application.</translation>
    </message>
    <message>
      <source>{name} did not let you in: {reason}</source>
      <translation>{name} ne vous a pas fait entrer : {reason}</translation>
    </message>
    <message>
      <source>{name} invites you, and your app cannot join: {reason}</source>
      <translation>{name} vous invite, mais votre application ne peut pas rejoindre la conférence : {reason}</translation>
    </message>
    <message>
      <source>{name} invites you, and you cannot join: {reason}</source>
      <translation>{name} vous invite, mais vous ne pouvez pas rejoindre la conférence : {reason}</translation>
    </message>
    <message>
      <source>This link is no longer open. Ask for a new one.</source>
      <translation>Ce lien n’est plus valable. Demandez-en un nouveau.</translation>
    </message>
    <message>
      <source>This conference is hosted by somebody else now. Ask them for a new link.</source>
      <translation>Cette conférence a maintenant un autre hôte. Demandez-lui un nouveau lien.</translation>
    </message>
    <message>
      <source>Too many people wait to be let in. Try again later.</source>
      <translation>Trop de personnes attendent d’entrer. Réessayez plus tard.</translation>
    </message>
    <message>
      <source>The host did not let you in.</source>
      <translation>L’hôte ne vous a pas fait entrer.</translation>
    </message>
    <message>
      <source>refused: {why}</source>
      <translation>refus : {why}</translation>
    </message>
    <message>
      <source>allowed: {why}</source>
      <translation>autorisation : {why}</translation>
    </message>
    <message>
      <source>The key cannot change and nobody can be removed until the host is back. To go on without {host}, start the conference again.</source>
      <translation>La clé ne peut pas changer et personne ne peut être retiré avant le retour de l’hôte. Pour continuer sans {host}, recommencez la conférence.</translation>
    </message>
    <message>
      <source>{host}, who hosts this conference, can no longer be reached.</source>
      <translation>{host}, l’hôte de cette conférence, n’est plus joignable.</translation>
    </message>
    <message>
      <source>Nothing yet: you can go on talking under the key that everyone has.</source>
      <translation>Rien pour l’instant : vous pouvez continuer à parler avec la clé que tout le monde a.</translation>
    </message>
    <message>
      <source>Start the conference again without {host}.</source>
      <translation>Recommencez la conférence sans {host}.</translation>
    </message>
    <message>
      <source>{host}, who hosts this conference, can no longer be trusted.</source>
      <translation>{host}, l’hôte de cette conférence, n’est plus digne de confiance.</translation>
    </message>
    <message>
      <source>{reason} Nothing more is sent under the key that they made.</source>
      <translation>{reason} Plus rien n’est envoyé sous la clé créée par l’hôte.</translation>
    </message>
    <message>
      <source>The host shows different people different conferences.</source>
      <translation>L’hôte montre des conférences différentes à des personnes différentes.</translation>
    </message>
    <message>
      <source>What does not fit together was refused here.</source>
      <translation>Ce qui ne concorde pas a été refusé ici.</translation>
    </message>
    <message>
      <source>Do not send anything confidential. Compare the conference code with the others by another way, and leave if it differs.</source>
      <translation>N’envoyez rien de confidentiel. Comparez le code de la conférence avec les autres par un autre moyen, et quittez-la s’il diffère.</translation>
    </message>
    <message>
      <source>{host}’s computer asked for something that the policy does not allow.</source>
      <translation>L’ordinateur de {host} a demandé quelque chose que la politique ne permet pas.</translation>
    </message>
    <message>
      <source>It was refused.</source>
      <translation>La demande a été refusée.</translation>
    </message>
    <message>
      <source>Ask {host} whether their app is up to date.</source>
      <translation>Demandez à {host} si son application est à jour.</translation>
    </message>
    <message>
      <source>{name} wants to make this conference’s policy weaker.</source>
      <translation>{name} veut affaiblir la politique de cette conférence.</translation>
    </message>
    <message>
      <source>Nothing was changed yet. What would be new: {what}</source>
      <translation>Rien n’a encore été changé. Ce qui serait nouveau : {what}</translation>
    </message>
    <message>
      <source>Agree if that is fine for you. If it is not, leave the conference.</source>
      <translation>Acceptez si cela vous convient. Sinon, quittez la conférence.</translation>
    </message>
    <message>
      <source>{name} wants to join.</source>
      <translation>{name} veut rejoindre la conférence.</translation>
    </message>
    <message>
      <source>The policy lets them in, if you approve it.</source>
      <translation>La politique permet son entrée, si vous l’approuvez.</translation>
    </message>
    <message>
      <source>Let {name} in, or turn them down.</source>
      <translation>Faites entrer {name}, ou refusez.</translation>
    </message>
    <message>
      <source>{name} was not let in.</source>
      <translation>L’entrée a été refusée à {name}.</translation>
    </message>
    <message>
      <source>What the policy says: {reason}.</source>
      <translation>Ce que dit la politique : {reason}.</translation>
    </message>
    <message>
      <source>Invite {name} again when that is settled.</source>
      <translation>Invitez {name} à nouveau quand ce sera réglé.</translation>
    </message>
    <message>
      <source>{name}’s certificate does not hold any more.</source>
      <translation>Le certificat de {name} n’est plus valable.</translation>
    </message>
    <message>
      <source>{reason} {host}, who hosts, has not put {name} out.</source>
      <translation>{reason} {host}, qui est l’hôte, n’a pas exclu {name}.</translation>
    </message>
    <message>
      <source>Tell {host}, who can remove {name}, or leave. Until then {name} reads what is said.</source>
      <translation>Dites-le à {host}, qui peut retirer {name}, ou quittez la conférence. D’ici là, {name} lit ce qui se dit.</translation>
    </message>
    <message>
      <source>Messages by {name} are missing.</source>
      <translation>Des messages de {name} manquent.</translation>
    </message>
    <message>
      <source>Everyone was asked for them, and nobody has them.</source>
      <translation>Ils ont été demandés à tout le monde, et personne ne les a.</translation>
    </message>
    <message>
      <source>Ask {name} to say it again.</source>
      <translation>Demandez à {name} de le redire.</translation>
    </message>
    <message>
      <source>Ask {by} what happened. If it is true, choose “Report compromise…” for {name}.</source>
      <translation>Demandez à {by} ce qui s’est passé. Si c’est vrai, choisissez « Signaler une compromission… » pour {name}.</translation>
    </message>
    <message>
      <source>Nothing was changed yet; somebody else may be reading along.</source>
      <translation>Rien n’a encore été changé ; quelqu’un d’autre lit peut-être aussi.</translation>
    </message>
    <message>
      <source>Do not trust messages marked as questioned, and speak with {name} by another way before you invite them again with a new key.</source>
      <translation>Ne vous fiez pas aux messages marqués comme douteux, et parlez à {name} par un autre moyen avant de l’inviter de nouveau avec une nouvelle clé.</translation>
    </message>
    <message>
      <source>Decide whether to go on here. Do not trust messages marked as questioned, and speak with {name} by another way before you invite them again with a new key.</source>
      <translation>Décidez si vous voulez continuer ici. Ne vous fiez pas aux messages marqués comme douteux, et parlez à {name} par un autre moyen avant de l’inviter de nouveau avec une nouvelle clé.</translation>
    </message>
    <message>
      <source>{name} is no longer in the conference. {name}’s key is no longer trusted on this computer.</source>
      <translation>{name} n’est plus dans la conférence. La clé de {name} n’est plus digne de confiance sur cet ordinateur.</translation>
    </message>
    <message>
      <source>{name} was removed at once, the key was changed, and {name}’s key is no longer trusted on this computer.</source>
      <translation>{name} a perdu aussitôt l’accès, la clé de la conférence a été changée, et celle de {name} n’est plus digne de confiance sur cet ordinateur.</translation>
    </message>
    <message>
      <source>{name}’s key is compromised.</source>
      <translation>La clé de {name} est compromise.</translation>
    </message>
    <message>
      <source>Make a new identity under “You” in the settings.</source>
      <translation>Créez une nouvelle identité sous « Vous » dans les réglages.</translation>
    </message>
    <message>
      <source>Speak with {host} by another way. If somebody else may have your key, make a new identity.</source>
      <translation>Parlez à {host} par un autre moyen. Si quelqu’un d’autre peut détenir votre clé, créez une nouvelle identité.</translation>
    </message>
    <message>
      <source>Your key was reported compromised.</source>
      <translation>Votre clé a été signalée comme compromise.</translation>
    </message>
    <message>
      <source>You were removed from the conference, and its keys were erased here.</source>
      <translation>Votre accès à la conférence a été retiré, et ses clés ont été effacées ici.</translation>
    </message>
    <message>
      <source>The others were told, and the conference ended: they can begin it without you.</source>
      <translation>Les autres ont été prévenus et la conférence est terminée : ils peuvent la recommencer sans vous.</translation>
    </message>
    <message>
      <source>You report that {name}’s key is compromised.</source>
      <translation>Vous signalez que la clé de {name} est compromise.</translation>
    </message>
    <message>
      <source>{by} reports that {name}’s key is compromised.</source>
      <translation>{by} signale que la clé de {name} est compromise.</translation>
    </message>
    <message>
      <source>Nothing was changed yet: the host cannot be reached, and is told once it can.</source>
      <translation>Rien n’a encore été modifié : l’hôte n’est pas joignable et le saura dès qu’il le sera.</translation>
    </message>
    <message>
      <source>Until then, be careful with what you say here.</source>
      <translation>D’ici là, faites attention à ce que vous dites ici.</translation>
    </message>
    <message>
      <source>Nothing was changed yet: you decide, as the host.</source>
      <translation>Rien n’a encore été changé : c’est à vous, l’hôte, de décider.</translation>
    </message>
    <message>
      <source>Ask {by} what happened. If it is true, report your own key: the conference ends with that.</source>
      <translation>Demandez à {by} ce qui s’est passé. Si c’est vrai, signalez votre propre clé : la conférence se termine avec cela.</translation>
    </message>
    <message>
      <source>Ask {name} by another way. If it is true, leave, and begin a new conference without {name}.</source>
      <translation>Demandez à {name} par un autre moyen. Si c’est vrai, quittez la conférence, et commencez-en une nouvelle sans {name}.</translation>
    </message>
    <message>
      <source>Nothing was changed: nobody can put the host out.</source>
      <translation>Rien n’a changé : personne ne peut exclure l’hôte.</translation>
    </message>
    <message>
      <source>Your key is in use on another device.</source>
      <translation>Votre clé est utilisée sur un autre appareil.</translation>
    </message>
    <message>
      <source>{name}’s key is in use on two devices at the same time.</source>
      <translation>La clé de {name} est utilisée sur deux appareils en même temps.</translation>
    </message>
    <message>
      <source>If that is not you, report your own key as compromised, and make a new identity.</source>
      <translation>Si ce n’est pas vous, signalez votre propre clé comme compromise et créez une nouvelle identité.</translation>
    </message>
    <message>
      <source>Ask {name} by another way whether both are theirs. If not, report the key as compromised.</source>
      <translation>Demandez à {name} par un autre moyen si les deux lui appartiennent. Sinon, signalez la clé comme compromise.</translation>
    </message>
    <message>
      <source>Until the host decides, do not rely on what {name} said.</source>
      <translation>Tant que l’hôte n’a pas décidé, ne vous fiez pas à ce que {name} a dit.</translation>
    </message>
    <message>
      <source>Until the host decides, be careful with what you say here.</source>
      <translation>Tant que l’hôte n’a pas décidé, faites attention à ce que vous dites ici.</translation>
    </message>
    <message>
      <source>Nothing was changed yet: the host decides.</source>
      <translation>Rien n’a encore été changé : c’est l’hôte qui décide.</translation>
    </message>
    <message numerus="yes">
      <source>Your certificate ends in {n} days.</source>
      <translation>
        <numerusform>Votre certificat expire dans {n} jour.</numerusform>
        <numerusform>Votre certificat expire dans {n} jours.</numerusform>
      </translation>
    </message>
    <message>
      <source>Your certificate ends within two days, or has ended.</source>
      <translation>Votre certificat expire d’ici deux jours, ou a déjà expiré.</translation>
    </message>
    <message>
      <source>Ask {organisation} for a new one, and take it in: both under “You” in the settings.</source>
      <translation>Demandez-en un nouveau à {organisation} et importez-le : les deux se font sous « Vous », dans les réglages.</translation>
    </message>
    <message>
      <source>Make a new identity in time; people will have to verify it anew.</source>
      <translation>Créez à temps une nouvelle identité ; les autres devront vous vérifier de nouveau.</translation>
    </message>
    <message>
      <source>Nothing changes until then. Afterwards nobody makes contact with you.</source>
      <translation>Rien ne change d’ici là. Ensuite, plus personne n’entrera en contact avec vous.</translation>
    </message>
    <message>
      <source>Make a new identity, and ask {organisation} for a certificate for that: both under “You” in the settings.</source>
      <translation>Créez une nouvelle identité et demandez à {organisation} un certificat pour celle-ci : les deux dans les paramètres, sous « Vous ».</translation>
    </message>
    <message>
      <source>Your certificate does not hold any more.</source>
      <translation>Votre certificat n’est plus valable.</translation>
    </message>
    <message>
      <source>{reason} Others who know that rely on it no longer.</source>
      <translation>{reason} Ceux qui le savent ne s’y fient plus.</translation>
    </message>
    <message>
      <source>What this app remembered is gone.</source>
      <translation>Ce que cette application avait retenu a disparu.</translation>
    </message>
    <message>
      <source>It starts without your conferences and your people. Your key is there: you are who you were.</source>
      <translation>Elle démarre sans vos conférences ni les personnes que vous connaissez. Votre clé est là : vous restez qui vous étiez.</translation>
    </message>
    <message>
      <source>If you did not remove {file} yourself, close the app and put the file back from a backup. Without one, compare safety numbers again before you trust anyone.</source>
      <translation>Si vous n’avez pas supprimé {file} vous-même, fermez l’application et remettez le fichier depuis une sauvegarde. Sans sauvegarde, comparez de nouveau les numéros de sécurité avant de faire confiance à qui que ce soit.</translation>
    </message>
    <message>
      <source>Waiting for {name} to let you in again.</source>
      <translation>En attente : {name} doit vous faire entrer de nouveau.</translation>
    </message>
    <message>
      <source>The conference “{name}” cannot go on here: {reason}</source>
      <translation>La conférence « {name} » ne peut pas continuer ici : {reason}</translation>
    </message>
    <message>
      <source>You host the conference now.</source>
      <translation>Vous êtes maintenant l’hôte de la conférence.</translation>
    </message>
    <message>
      <source>The key changed with it, and nobody had to join again.</source>
      <translation>La clé a changé en même temps, et personne n’a dû rejoindre de nouveau la conférence.</translation>
    </message>
    <message>
      <source>{name} lets people in and out now.</source>
      <translation>C’est maintenant {name} qui fait entrer et sortir.</translation>
    </message>
    <message>
      <source>{name} is to host this conference.</source>
      <translation>{name} devrait devenir l’hôte de cette conférence.</translation>
    </message>
    <message>
      <source>The policy has to name {name} for that, so everyone is asked.</source>
      <translation>Pour cela, la politique doit nommer {name} ; tout le monde est donc consulté.</translation>
    </message>
    <message>
      <source>Nothing: you host it until all have agreed.</source>
      <translation>Rien : vous restez l’hôte jusqu’à ce que tous aient accepté.</translation>
    </message>
    <message>
      <source>You go on hosting the conference.</source>
      <translation>Vous restez l’hôte de la conférence.</translation>
    </message>
    <message>
      <source>Not everyone has agreed to the new policy.</source>
      <translation>Tout le monde n’a pas accepté la nouvelle politique.</translation>
    </message>
    <message>
      <source>You let people in and out, and you can change the policy.</source>
      <translation>Vous faites entrer et sortir, et vous pouvez changer la politique.</translation>
    </message>
    <message>
      <source>You let people in and out now; keep the app open. Only {owner}, who made the conference, can change its policy.</source>
      <translation>C’est vous maintenant qui faites entrer et sortir ; laissez l’application ouverte. La politique ne peut être changée que par {owner}, qui a créé la conférence.</translation>
    </message>
    <message>
      <source>{name} lets people in and out now, and could put you out as well. You made this conference: you alone can change its policy.</source>
      <translation>C’est maintenant {name} qui fait entrer et sortir, et qui pourrait aussi vous exclure. Vous avez créé cette conférence : personne d’autre que vous ne peut changer sa politique.</translation>
    </message>
    <message>
      <source>{name} does not host the conference: you still do.</source>
      <translation>{name} n’est pas l’hôte de la conférence : c’est toujours vous.</translation>
    </message>
    <message>
      <source>Hand it over again, or to somebody else.</source>
      <translation>Confiez-la de nouveau, ou à quelqu’un d’autre.</translation>
    </message>
    <message>
      <source>You hand the conference to {name}.</source>
      <translation>Vous confiez la conférence à {name}.</translation>
    </message>
    <message>
      <source>Their app did not answer in time.</source>
      <translation>Son application n’a pas répondu à temps.</translation>
    </message>
    <message>
      <source>{name}’s app does not have what this conference needs: {what}.</source>
      <translation>L’application de {name} n’a pas ce qu’il faut pour cette conférence : {what}.</translation>
    </message>
    <message>
      <source>{name} cannot be reached, and did not get the key. Invite them again once they are near.</source>
      <translation>{name} n’est pas joignable et n’a pas reçu la clé. Invitez de nouveau {name} dès que {name} sera à proximité.</translation>
    </message>
    <message>
      <source>{deputy} takes over soon, if their app knows of this as well. If that does not happen, leave, and begin a new conference without {host}.</source>
      <translation>{deputy} prend bientôt le relais, si son application le sait aussi. Sinon, quittez la conférence et commencez-en une nouvelle sans {host}.</translation>
    </message>
    <message>
      <source>{name} is back.</source>
      <translation>{name} est de retour.</translation>
    </message>
    <message>
      <source>{deputy} takes over soon. There is nothing you need to do.</source>
      <translation>{deputy} prend bientôt le relais. Vous n’avez rien à faire.</translation>
    </message>
    <message>
      <source>You take over soon. There is nothing you need to do.</source>
      <translation>Vous prendrez bientôt le relais. Vous n’avez rien à faire.</translation>
    </message>
    <message>
      <source>{name} says that their key is compromised: “{reason}”.</source>
      <translation>{name} déclare que sa clé est compromise : « {reason} ».</translation>
    </message>
    <message>
      <source>{name} says that their key is compromised.</source>
      <translation>{name} déclare que sa clé est compromise.</translation>
    </message>
    <message>
      <source>The policy changed: {what}</source>
      <translation>La politique a changé : {what}</translation>
    </message>
    <message>
      <source>The policy stays as it was.</source>
      <translation>La politique reste telle qu’elle était.</translation>
    </message>
    <message>
      <source>{name} changes the policy: {what}</source>
      <translation>{name} change la politique : {what}</translation>
    </message>
    <message>
      <source>{name} was removed: {why}</source>
      <translation>{name} n’a plus accès à la conférence : {why}</translation>
    </message>
    <message>
      <source>{name} was removed.</source>
      <translation>{name} n’a plus accès à la conférence.</translation>
    </message>
    <message>
      <source>The host ended the conference.</source>
      <translation>L’hôte a mis fin à la conférence.</translation>
    </message>
    <message>
      <source>The host removed you from the conference.</source>
      <translation>L’hôte vous a retiré l’accès à la conférence.</translation>
    </message>
    <message>
      <source>You were put out because your key was reported compromised.</source>
      <translation>Votre accès a été retiré parce que votre clé a été signalée comme compromise.</translation>
    </message>
    <message>
      <source>You ended the conference.</source>
      <translation>Vous avez mis fin à la conférence.</translation>
    </message>
    <message>
      <source>The host did not let you in: {reason}</source>
      <translation>L’hôte ne vous a pas fait entrer : {reason}</translation>
    </message>
    <message>
      <source>The host removed you from the conference: {reason}</source>
      <translation>L’hôte vous a retiré l’accès à la conférence : {reason}</translation>
    </message>
    <message>
      <source>You were away. The conference goes on as soon as somebody is near.</source>
      <translation>Vous n’étiez pas là. La conférence reprend dès que quelqu’un est à proximité.</translation>
    </message>
    <message>
      <source>{host}, who hosts this conference, cannot be reached now. You get the key once {host} is back.</source>
      <translation>{host}, l’hôte de cette conférence, n’est pas joignable en ce moment. Vous recevrez la clé dès le retour de {host}.</translation>
    </message>
    <message>
      <source>{host} lets each person in by hand. You get the key once {host} has let you in.</source>
      <translation>{host} fait entrer chaque personne à la main. Vous recevrez la clé dès que {host} vous aura fait entrer.</translation>
    </message>
    <message>
      <source>This is not the key that you verified for {name}. Their key may have changed, or somebody else uses the name: compare the safety number before you trust it.</source>
      <translation>Ce n’est pas la clé que vous avez vérifiée pour {name}. Sa clé a peut-être changé, ou quelqu’un d’autre utilise ce nom : comparez le numéro de sécurité avant de vous y fier.</translation>
    </message>
    <message>
      <source>This name imitates words of the app. It is a name that somebody chose, and proves nothing.</source>
      <translation>Ce nom imite des mots de l’application. C’est un nom que quelqu’un a choisi, et il ne prouve rien.</translation>
    </message>
    <message>
      <source>This name looks like that of {name}, whom you verified, and is written differently: it is somebody else’s key. Compare the safety number before you trust it.</source>
      <translation>Ce nom ressemble à celui de {name}, dont vous avez vérifié l’identité, mais s’écrit autrement : c’est la clé de quelqu’un d’autre. Comparez le numéro de sécurité avant de vous y fier.</translation>
    </message>
    <message>
      <source>The same, but this key was declared compromised: somebody else may have it. Do not go on with it; {name} needs a new identity.</source>
      <translation>Identiques, mais cette clé a été déclarée compromise : quelqu’un d’autre la détient peut-être. N’allez pas plus loin avec elle ; il faut à {name} une nouvelle identité.</translation>
    </message>
    <message>
      <source>The same. Nobody is between you and {name}.</source>
      <translation>Identiques. Personne ne s’est interposé entre vous et {name}.</translation>
    </message>
    <message>
      <source>Different – do not go on. Either this is not {name}’s app, or somebody is between you. Ask {name} by another way to send the number again, from the page with your name. If it is still different, decline what this app of theirs asks you for, and tell {name}.</source>
      <translation>Différents – n’allez pas plus loin. Soit ce n’est pas l’application de {name}, soit quelqu’un s’est interposé entre vous. Demandez à {name} par un autre moyen d’envoyer de nouveau le numéro, depuis la page qui porte votre nom. S’il est toujours différent, refusez ce que cette application vous demande, et prévenez {name}.</translation>
    </message>
    <message>
      <source>This is what your own app shows. Ask {name} for what stands on their screen, on the page with your name, and paste that.</source>
      <translation>C’est ce que montre votre propre application. Demandez à {name} ce qui figure sur son écran, sur la page qui porte votre nom, et collez cela.</translation>
    </message>
    <message>
      <source>A part of the number is missing. Ask {name} for all of it: 60 digits, or 20 words.</source>
      <translation>Il manque une partie du numéro. Demandez-le à {name} en entier : 60 chiffres, ou 20 mots.</translation>
    </message>
    <message>
      <source>One of the words cannot be right. Check them with {name}, one by one.</source>
      <translation>L’un des mots ne peut pas être juste. Vérifiez-les avec {name}, un par un.</translation>
    </message>
    <message>
      <source>There is no safety number in this text. Ask {name} for the digits, the words, or what “Copy my number” copies.</source>
      <translation>Il n’y a pas de numéro de sécurité dans ce texte. Demandez à {name} les chiffres, les mots, ou ce que copie « Copier mon numéro ».</translation>
    </message>
    <message>
      <source>The certificate's key is not meant for signing.</source>
      <translation>La clé du certificat n’est pas destinée à signer.</translation>
    </message>
    <message>
      <source>The certificate is larger than {most} bytes.</source>
      <translation>Le certificat dépasse {most} octets.</translation>
    </message>
    <message>
      <source>That is not a certificate that can be read.</source>
      <translation>Ce n’est pas un certificat lisible.</translation>
    </message>
    <message>
      <source>The certificate's key is of a kind that cannot be used here.</source>
      <translation>La clé du certificat est d’un type qui ne peut pas être utilisé ici.</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>(sans nom)</translation>
    </message>
    <message>
      <source> because its key was compromised</source>
      <translation> parce que sa clé a été compromise</translation>
    </message>
    <message>
      <source> because the authority's key was compromised</source>
      <translation> parce que la clé de l’autorité a été compromise</translation>
    </message>
    <message>
      <source> because its holder's affiliation changed</source>
      <translation> parce que son titulaire a changé d’affiliation</translation>
    </message>
    <message>
      <source> because another certificate replaces it</source>
      <translation> parce qu’un autre certificat le remplace</translation>
    </message>
    <message>
      <source> because it is no longer needed</source>
      <translation> parce qu’il n’est plus nécessaire</translation>
    </message>
    <message>
      <source> for the time being: it is on hold</source>
      <translation> provisoirement : il est suspendu</translation>
    </message>
    <message>
      <source> because a privilege was withdrawn</source>
      <translation> parce qu’un privilège a été retiré</translation>
    </message>
    <message>
      <source>RSA of {bits} bits</source>
      <translation>RSA de {bits} bits</translation>
    </message>
    <message>
      <source>A trust anchor has to be the certificate of an authority.</source>
      <translation>Une ancre de confiance doit être le certificat d’une autorité.</translation>
    </message>
    <message>
      <source>The authority {name} signs with a key of a kind by which nobody can be checked here. Ask for a certificate of it with a P-256, P-384 or P-521 key, or an RSA key of at least 2048 bits that is not for PSS alone.</source>
      <translation>L’autorité {name} signe avec une clé d’un type qui ne permet ici de vérifier personne. Demandez-lui un certificat avec une clé P-256, P-384 ou P-521, ou une clé RSA d’au moins 2048 bits qui ne soit pas réservée à PSS.</translation>
    </message>
    <message>
      <source>A trust anchor is not a certificate that can be read.</source>
      <translation>Une ancre de confiance n’est pas un certificat lisible.</translation>
    </message>
    <message>
      <source>An infrastructure's name has 1 to 64 characters, all of them visible.</source>
      <translation>Le nom d’une infrastructure compte de 1 à 64 caractères, tous visibles.</translation>
    </message>
    <message>
      <source>An infrastructure has 1 to {most} trust anchors, each named once.</source>
      <translation>Une infrastructure a de 1 à {most} ancres de confiance, chacune nommée une fois.</translation>
    </message>
    <message>
      <source>An infrastructure accepts at least one type of key, each named once.</source>
      <translation>Une infrastructure accepte au moins un type de clé, chacun nommé une fois.</translation>
    </message>
    <message>
      <source>The least size of RSA keys lies between 2048 and 16384 bits.</source>
      <translation>La taille minimale des clés RSA se situe entre 2048 et 16384 bits.</translation>
    </message>
    <message>
      <source>The longest path has 0 to {most} authorities under the anchor.</source>
      <translation>Le chemin le plus long compte de 0 à {most} autorités sous l’ancre.</translation>
    </message>
    <message>
      <source>The age of a revocation list is limited to at least a minute.</source>
      <translation>La limite d’âge d’une liste de révocation est d’au moins une minute.</translation>
    </message>
    <message>
      <source>There are more than {most} certificates in that file.</source>
      <translation>Ce fichier contient plus de {most} certificats.</translation>
    </message>
    <message>
      <source>There is no private key in that file.</source>
      <translation>Ce fichier ne contient pas de clé privée.</translation>
    </message>
    <message>
      <source>There is no certificate in that file.</source>
      <translation>Ce fichier ne contient pas de certificat.</translation>
    </message>
    <message>
      <source>None of the certificates in that file belongs to the private key.</source>
      <translation>Aucun des certificats de ce fichier ne correspond à la clé privée.</translation>
    </message>
    <message>
      <source>The file is larger than {most} bytes.</source>
      <translation>Le fichier dépasse {most} octets.</translation>
    </message>
    <message>
      <source>The password does not open that file.</source>
      <translation>Le mot de passe n’ouvre pas ce fichier.</translation>
    </message>
    <message>
      <source>That file has a password, and none was given.</source>
      <translation>Ce fichier a un mot de passe, et aucun n’a été donné.</translation>
    </message>
    <message>
      <source>The file is encrypted in a way that is not supported here; export it with AES.</source>
      <translation>Le fichier est chiffré d’une façon qui n’est pas prise en charge ici ; exportez-le avec AES.</translation>
    </message>
    <message>
      <source>That is not a PKCS#12 file that can be read.</source>
      <translation>Ce n’est pas un fichier PKCS#12 lisible.</translation>
    </message>
    <message>
      <source>The private key is of a kind, or encrypted in a way, that is not supported here.</source>
      <translation>La clé privée est d’un type, ou chiffrée d’une façon, qui n’est pas pris en charge ici.</translation>
    </message>
    <message>
      <source>The private key in that file cannot be read.</source>
      <translation>La clé privée de ce fichier ne peut pas être lue.</translation>
    </message>
    <message>
      <source>The private key cannot be read.</source>
      <translation>La clé privée ne peut pas être lue.</translation>
    </message>
    <message>
      <source>There are no certificates in that file that can be read.</source>
      <translation>Ce fichier ne contient aucun certificat lisible.</translation>
    </message>
    <message>
      <source>The private key is of a kind that cannot be used here: it takes Ed25519, P-256, P-384, or RSA of at least 2048 bits.</source>
      <translation>La clé privée est d’un type qui ne peut pas servir ici : il faut Ed25519, P-256, P-384 ou RSA d’au moins 2048 bits.</translation>
    </message>
    <message>
      <source>The certificate of {name} has a name that {authority} may not vouch for.</source>
      <translation>Le certificat de {name} porte un nom dont {authority} n’a pas le droit de se porter garante.</translation>
    </message>
    <message>
      <source>The certificate of {name} has a key ({key}) that is not accepted by {infrastructure}.</source>
      <translation>Le certificat de {name} a une clé ({key}) que {infrastructure} n’accepte pas.</translation>
    </message>
    <message>
      <source>The key of {authority} (RSA of {bits} bits) is smaller than {name} demands.</source>
      <translation>La clé de {authority} (RSA de {bits} bits) est plus petite que ne l’exige {name}.</translation>
    </message>
    <message>
      <source>The certificate of {member} has a name that its issuers may not vouch for, or that cannot be checked against what they may vouch for.</source>
      <translation>Le certificat de {member} porte un nom dont ses émetteurs n’ont pas le droit de se porter garants, ou pour lequel ce droit ne peut pas être vérifié.</translation>
    </message>
    <message>
      <source>There are more authorities between {member} and {name} than are allowed.</source>
      <translation>Il y a plus d’autorités entre {member} et {name} que ce qui est permis.</translation>
    </message>
    <message>
      <source>An issuer of the certificate of {member} is not valid now.</source>
      <translation>Un émetteur du certificat de {member} n’est pas valable en ce moment.</translation>
    </message>
    <message>
      <source>The certificate of {member} was issued by {issuer}, from which no path leads to {name}.</source>
      <translation>Le certificat de {member} a été délivré par {issuer}, d’où aucun chemin ne mène à {name}.</translation>
    </message>
    <message>
      <source>The certificate of {member} or one of its issuers is not signed by the authority that it names.</source>
      <translation>Le certificat de {member}, ou celui de l’un de ses émetteurs, n’est pas signé par l’autorité qu’il nomme.</translation>
    </message>
    <message>
      <source>{issuer}, or an authority above it, cannot vouch for {member} in {name}: its certificate, or what it signed, is not as the rules demand.</source>
      <translation>{issuer}, ou une autorité au-dessus, ne peut pas se porter garante de {member} dans {name} : son certificat, ou ce qui a été signé avec, n’est pas conforme aux règles.</translation>
    </message>
    <message>
      <source>The certificate of {issuer}, an issuer of the one of {name}, is not valid before {day}.</source>
      <translation>Le certificat de {issuer}, émetteur de celui de {name}, n’est pas valable avant le {day}.</translation>
    </message>
    <message>
      <source>The certificate of {issuer}, an issuer of the one of {name}, expired on {day}.</source>
      <translation>Le certificat de {issuer}, émetteur de celui de {name}, a expiré le {day}.</translation>
    </message>
    <message>
      <source>The certificate of {name} is an authority's, not a member's.</source>
      <translation>Le certificat de {name} est celui d’une autorité, pas d’un membre.</translation>
    </message>
    <message>
      <source>The certificate of {name} does not say that its key is for digital signatures.</source>
      <translation>Le certificat de {name} ne dit pas que sa clé sert aux signatures numériques.</translation>
    </message>
    <message>
      <source>The certificate of {name} has no subject alternative name.</source>
      <translation>Le certificat de {name} n’a pas d’autre nom du sujet (subjectAltName).</translation>
    </message>
    <message>
      <source>The certificate of {name} is neither for client authentication nor for e-mail.</source>
      <translation>Le certificat de {name} n’est prévu ni pour l’authentification de client ni pour le courrier électronique.</translation>
    </message>
    <message>
      <source>The certificate of {name} does not say which key signed it.</source>
      <translation>Le certificat de {name} ne dit pas quelle clé l’a signé.</translation>
    </message>
    <message>
      <source>The certificate of {name} has a name with characters that do not show.</source>
      <translation>Le certificat de {name} porte un nom avec des caractères qui ne se voient pas.</translation>
    </message>
    <message>
      <source>The certificate of {name} is not valid before {day}.</source>
      <translation>Le certificat de {name} n’est pas valable avant le {day}.</translation>
    </message>
    <message>
      <source>The certificate of {name} expired on {day}.</source>
      <translation>Le certificat de {name} a expiré le {day}.</translation>
    </message>
    <message>
      <source>A certificate of the chain is larger than {most} bytes.</source>
      <translation>Un certificat de la chaîne dépasse {most} octets.</translation>
    </message>
    <message>
      <source>A certificate of the chain cannot be read.</source>
      <translation>Un certificat de la chaîne ne peut pas être lu.</translation>
    </message>
    <message>
      <source>That is not an e-mail address that a certificate can carry.</source>
      <translation>Ce n’est pas une adresse e-mail qu’un certificat peut porter.</translation>
    </message>
    <message>
      <source>There is no revocation list of {authority}, so the certificate of {member} cannot be checked.</source>
      <translation>Il n’y a pas de liste de révocation de {authority} : le certificat de {member} ne peut pas être vérifié.</translation>
    </message>
    <message>
      <source>The revocation list in the name of {authority} is not properly signed by it, so the certificate of {member} cannot be checked.</source>
      <translation>La liste de révocation au nom de {authority} n’est pas dûment signée par cette autorité : le certificat de {member} ne peut pas être vérifié.</translation>
    </message>
    <message>
      <source>The revocation list of {authority} {what}, so the certificate of {member} cannot be checked.</source>
      <translation>La liste de révocation de {authority} ne convient pas ({what}) : le certificat de {member} ne peut pas être vérifié.</translation>
    </message>
    <message>
      <source>The revocation list of {authority} is from the future, made on {what}; is the clock right?</source>
      <translation>La liste de révocation de {authority} vient du futur : elle est datée du {what} ; l’horloge est-elle à l’heure ?</translation>
    </message>
    <message>
      <source>The revocation list of {authority} is too old, made on {what}, so the certificate of {member} cannot be checked.</source>
      <translation>La liste de révocation de {authority}, datée du {what}, est trop ancienne : le certificat de {member} ne peut pas être vérifié.</translation>
    </message>
    <message>
      <source>The revocation list of {authority} is older than one that was seen before, so the certificate of {member} cannot be checked.</source>
      <translation>La liste de révocation de {authority} est plus ancienne qu’une liste déjà vue : le certificat de {member} ne peut pas être vérifié.</translation>
    </message>
    <message>
      <source>The certificate of {name} was revoked on {since}{because}, says {authority}.</source>
      <translation>Le certificat de {name} a été révoqué le {since}{because}, selon {authority}.</translation>
    </message>
    <message>
      <source>That is not a revocation list that can be read.</source>
      <translation>Ce n’est pas une liste de révocation lisible.</translation>
    </message>
    <message>
      <source>The revocation list is larger than {most} bytes.</source>
      <translation>La liste de révocation dépasse {most} octets.</translation>
    </message>
    <message>
      <source>The revocation list has a number that no authority may give.</source>
      <translation>La liste de révocation porte un numéro qu’aucune autorité n’a le droit de donner.</translation>
    </message>
    <message>
      <source>More than {most} certificates of authorities came with the one of {name}.</source>
      <translation>Plus de {most} certificats d’autorités accompagnaient celui de {name}.</translation>
    </message>
    <message>
      <source>There is no infrastructure that could vouch for {name}.</source>
      <translation>Aucune infrastructure ne pourrait se porter garante de {name}.</translation>
    </message>
    <message>
      <source>{who} noted its head</source>
      <translation>{who} en a noté l’état</translation>
    </message>
    <message>
      <source>Entry {number} bears the number {other}: some are missing or moved.</source>
      <translation>L’entrée {number} porte le numéro {other} : certaines manquent ou ont été déplacées.</translation>
    </message>
    <message>
      <source>Entry {number} does not follow the one before it: something was changed.</source>
      <translation>L’entrée {number} ne suit pas la précédente : quelque chose a été modifié.</translation>
    </message>
    <message>
      <source>A checkpoint was signed with a key that was given up before.</source>
      <translation>Un point de contrôle a été signé avec une clé abandonnée auparavant.</translation>
    </message>
    <message>
      <source>a checkpoint was signed</source>
      <translation>un point de contrôle a été signé</translation>
    </message>
    <message>
      <source>The log ends with entry {last}, but had {size} when {when}.</source>
      <translation>L’historique s’arrête à l’entrée {last}, mais en avait {size} au moment où {when}.</translation>
    </message>
    <message>
      <source>Nobody signed what comes after entry {number}: whoever had the file could have written it.</source>
      <translation>Personne n’a signé ce qui suit l’entrée {number} : quiconque a eu le fichier a pu l’écrire.</translation>
    </message>
    <message>
      <source>Entry {number} is missing or cannot be read.</source>
      <translation>L’entrée {number} manque ou est illisible.</translation>
    </message>
    <message>
      <source>Entries {first} to {last} are missing or cannot be read.</source>
      <translation>Les entrées {first} à {last} manquent ou sont illisibles.</translation>
    </message>
    <message>
      <source>Up to entry {size}, the log is not what it was when {when}.</source>
      <translation>Jusqu’à l’entrée {size}, l’historique n’est plus ce qu’il était au moment où {when}.</translation>
    </message>
    <message>
      <source>What entry {number} names as evidence does not hold: {error}.</source>
      <translation>Ce que l’entrée {number} donne pour preuve ne tient pas : {error}.</translation>
    </message>
    <message>
      <source>The evidence that entry {number} names is missing.</source>
      <translation>La preuve que mentionne l’entrée {number} manque.</translation>
    </message>
    <message>
      <source>The key in use now has not signed this log: who has an earlier one could have changed it.</source>
      <translation>La clé actuelle n’a pas signé cet historique : quiconque a une clé antérieure a pu le modifier.</translation>
    </message>
    <message>
      <source>Entry {number} is of another conference.</source>
      <translation>L’entrée {number} appartient à une autre conférence.</translation>
    </message>
    <message>
      <source>A checkpoint was not signed by who keeps the log.</source>
      <translation>Un point de contrôle n’est pas signé par qui tient l’historique.</translation>
    </message>
    <message>
      <source>There is evidence that no entry names.</source>
      <translation>Il y a une preuve qu’aucune entrée ne mentionne.</translation>
    </message>
    <message>
      <source>There is no checkpoint: nobody signed this log.</source>
      <translation>Il n’y a aucun point de contrôle : personne n’a signé cet historique.</translation>
    </message>
    <message>
      <source>Entry {number} cannot be read.</source>
      <translation>L’entrée {number} est illisible.</translation>
    </message>
    <message>
      <source>{field}: {fault}</source>
      <translation>{field} : {fault}</translation>
    </message>
    <message>
      <source>the policy excludes this key</source>
      <translation>la politique exclut cette clé</translation>
    </message>
    <message>
      <source>the policy does not exclude this key</source>
      <translation>la politique n’exclut pas cette clé</translation>
    </message>
    <message>
      <source>the policy lets anyone in</source>
      <translation>la politique laisse entrer tout le monde</translation>
    </message>
    <message>
      <source>the policy lets nobody in</source>
      <translation>la politique ne laisse entrer personne</translation>
    </message>
    <message>
      <source>was invited</source>
      <translation>sur invitation</translation>
    </message>
    <message>
      <source>was not invited</source>
      <translation>pas d’invitation</translation>
    </message>
    <message>
      <source>the policy keeps out who was invited</source>
      <translation>la politique ne laisse pas entrer les personnes invitées</translation>
    </message>
    <message>
      <source>the key is on the policy's list</source>
      <translation>la clé est sur la liste de la politique</translation>
    </message>
    <message>
      <source>the key is on the policy's list of others only</source>
      <translation>la clé n’est pas de celles que liste la politique</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for the certificate, it wants {wanted}</source>
      <translation>aucun organisme auquel se fie la politique ne garantit le certificat, elle veut {wanted}</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for the certificate</source>
      <translation>personne à qui la politique fait confiance ne garantit le certificat</translation>
    </message>
    <message>
      <source>“{found}” vouches for it</source>
      <translation>garanti par « {found} »</translation>
    </message>
    <message>
      <source>“{found}” vouches for it, the policy wants {wanted}</source>
      <translation>garanti par « {found} », la politique veut {wanted}</translation>
    </message>
    <message>
      <source>“{found}” vouches for it, and the policy keeps out whom it vouches for</source>
      <translation>garanti par « {found} », et la politique ne laisse pas entrer ceux qu’il garantit</translation>
    </message>
    <message>
      <source>the address is not known, the policy wants one in {wanted}</source>
      <translation>l’adresse n’est pas connue, la politique en veut une dans {wanted}</translation>
    </message>
    <message>
      <source>the address is not known, the policy wants one outside of {wanted}</source>
      <translation>l’adresse n’est pas connue, la politique en veut une hors de {wanted}</translation>
    </message>
    <message>
      <source>the address is {found}</source>
      <translation>l’adresse est {found}</translation>
    </message>
    <message>
      <source>the address is {found}, the policy wants one in {wanted}</source>
      <translation>l’adresse est {found}, la politique en veut une dans {wanted}</translation>
    </message>
    <message>
      <source>the address is {found}, the policy wants one outside of {wanted}</source>
      <translation>l’adresse est {found}, la politique en veut une hors de {wanted}</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for its {field}, the policy wants {wanted}</source>
      <translation>aucun organisme auquel se fie la politique ne garantit le champ {field}, la politique veut {wanted}</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for its {field}</source>
      <translation>personne à qui la politique fait confiance ne garantit {field}</translation>
    </message>
    <message>
      <source>the certificate has no {field}, the policy wants {wanted}</source>
      <translation>le certificat n’a pas de champ {field}, la politique veut {wanted}</translation>
    </message>
    <message>
      <source>the certificate has no {field}</source>
      <translation>le certificat n’a pas de {field}</translation>
    </message>
    <message>
      <source>{field} is “{found}”</source>
      <translation>{field} vaut « {found} »</translation>
    </message>
    <message>
      <source>{field} is “{found}”, the policy wants {wanted}</source>
      <translation>{field} vaut « {found} », la politique veut {wanted}</translation>
    </message>
    <message>
      <source>{field} is “{found}”, which the policy keeps out</source>
      <translation>{field} vaut « {found} », ce que la politique ne laisse pas entrer</translation>
    </message>
    <message>
      <source>line {line}, column {column}: expected {expected}, found {found}.</source>
      <translation>ligne {line}, colonne {column} : {expected} est attendu, et non {found}.</translation>
    </message>
    <message>
      <source>longer than {most} characters.</source>
      <translation>plus de {most} caractères.</translation>
    </message>
    <message>
      <source>the end</source>
      <translation>la fin</translation>
    </message>
    <message>
      <source>a character that does not show (U+{code})</source>
      <translation>un caractère invisible (U+{code})</translation>
    </message>
    <message>
      <source>and, or, or the end</source>
      <translation>and, or, ou la fin</translation>
    </message>
    <message>
      <source>a rule of at most {most} levels</source>
      <translation>une règle d’au plus {most} niveaux</translation>
    </message>
    <message>
      <source>a rule of at most {most} conditions</source>
      <translation>une règle d’au plus {most} conditions</translation>
    </message>
    <message>
      <source>anyone, invited, issuer, key, address, or one of {names}</source>
      <translation>anyone, invited, issuer, key, address, ou l’un de {names}</translation>
    </message>
    <message>
      <source>“=” or “in”</source>
      <translation>« = » ou « in »</translation>
    </message>
    <message>
      <source>a text in quotation marks, such as "Acme Inc"</source>
      <translation>un texte entre guillemets droits, comme "Acme Inc"</translation>
    </message>
    <message>
      <source>a mail address or a pattern for some, such as "*@acme.com"</source>
      <translation>une adresse e-mail ou un modèle d’adresses, comme "*@acme.com"</translation>
    </message>
    <message>
      <source>a host's name or a pattern for some, such as "*.acme.com" (names in other letters as certificates have them, such as "xn--mnchen-3ya.de")</source>
      <translation>un nom d’ordinateur ou un modèle de noms, comme "*.acme.com" (un nom en d’autres lettres comme l’écrivent les certificats : "xn--mnchen-3ya.de")</translation>
    </message>
    <message>
      <source>a key's fingerprint of 64 hexadecimal digits</source>
      <translation>une empreinte de clé de 64 chiffres hexadécimaux</translation>
    </message>
    <message>
      <source>an address or network, such as {example}</source>
      <translation>une adresse ou un réseau, comme {example}</translation>
    </message>
    <message>
      <source>a list of authorities' certificates in PEM is expected.</source>
      <translation>il faut une liste de certificats d’autorités au format PEM.</translation>
    </message>
    <message>
      <source>a number from {least} to {most}</source>
      <translation>un nombre de {least} à {most}</translation>
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
        <numerusform>{n} j</numerusform>
        <numerusform>{n} j</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} B</source>
      <translation>{n} o</translation>
    </message>
    <message>
      <source>{n} kB</source>
      <translation>{n} ko</translation>
    </message>
    <message>
      <source>{n} MB</source>
      <translation>{n} Mo</translation>
    </message>
    <message>
      <source>{n} GB</source>
      <translation>{n} Go</translation>
    </message>
    <message>
      <source>{n} TB</source>
      <translation>{n} To</translation>
    </message>
    <message>
      <source>an amount of data from {least} to {most}</source>
      <translation>une quantité de données de {least} à {most}</translation>
    </message>
    <message>
      <source>a list of key fingerprints is expected, each of 64 hexadecimal digits.</source>
      <translation>il faut une liste d’empreintes de clés, de 64 chiffres hexadécimaux chacune.</translation>
    </message>
    <message>
      <source>a duration from {least} to {most}</source>
      <translation>une durée de {least} à {most}</translation>
    </message>
    <message>
      <source>expected {expected}.</source>
      <translation>il faut {expected}.</translation>
    </message>
    <message>
      <source>a duration such as "200 ms", "3 s", "1 h" or "never" is expected.</source>
      <translation>il faut une durée comme "200 ms", "3 s", "1 h" ou "never".</translation>
    </message>
    <message>
      <source>an amount of data such as "500 MB", "2 GB" or "never" is expected.</source>
      <translation>il faut une quantité de données comme "500 MB", "2 GB" ou "never".</translation>
    </message>
    <message>
      <source>a list of tables is expected, one for each infrastructure.</source>
      <translation>il faut une liste de tables, une par infrastructure.</translation>
    </message>
    <message>
      <source>this field is missing.</source>
      <translation>ce champ manque.</translation>
    </message>
    <message>
      <source>this field is not known.</source>
      <translation>ce champ est inconnu.</translation>
    </message>
    <message>
      <source>whoever was once named keeps that place for good.</source>
      <translation>qui a été nommé une fois garde cette place pour de bon.</translation>
    </message>
    <message>
      <source>this stays as it is while the conference lives.</source>
      <translation>ceci reste fixé tant que la conférence existe.</translation>
    </message>
    <message>
      <source>the policy cannot be changed.</source>
      <translation>la politique ne peut pas être modifiée.</translation>
    </message>
    <message>
      <source>the policy can only be made stricter.</source>
      <translation>la politique ne peut qu’être rendue plus stricte.</translation>
    </message>
    <message>
      <source>the policy is for another group.</source>
      <translation>la politique est destinée à un autre groupe.</translation>
    </message>
    <message>
      <source>one line of visible characters is expected.</source>
      <translation>une ligne de caractères visibles est attendue.</translation>
    </message>
    <message>
      <source>the first edition replaces none; every later one names the one before.</source>
      <translation>la première édition n’en remplace aucune ; chaque édition suivante nomme la précédente.</translation>
    </message>
    <message>
      <source>the policy's choices need {modules} as well.</source>
      <translation>les choix de la politique exigent aussi {modules}.</translation>
    </message>
    <message>
      <source>at most {most} members can all contribute to every key, and {members} are too many; or choose another {field}.</source>
      <translation>au plus {most} membres peuvent tous contribuer à chaque clé, et {members}, c’est trop ; ou choisissez autre chose pour {field}.</translation>
    </message>
    <message>
      <source>each is named once, the best first.</source>
      <translation>chacun est nommé une seule fois, le meilleur d’abord.</translation>
    </message>
    <message>
      <source>the group's suite is not among the suites that are good enough.</source>
      <translation>le chiffrement du groupe ne fait pas partie de ceux jugés suffisants.</translation>
    </message>
    <message>
      <source>each deputy is named once, and the controller is none.</source>
      <translation>chaque suppléant est nommé une seule fois, et l’hôte n’en est pas un.</translation>
    </message>
    <message>
      <source>deputies need to know after what silence to take over.</source>
      <translation>les suppléants doivent savoir après quel silence prendre le relais.</translation>
    </message>
    <message>
      <source>the controller's place is the first, and each deputy has its own.</source>
      <translation>la place de l’hôte est la première, et chaque suppléant a la sienne.</translation>
    </message>
    <message>
      <source>named once each where {condition}, and nowhere else.</source>
      <translation>à nommer une fois chacun si {condition}, et dans aucun autre cas.</translation>
    </message>
    <message>
      <source>where people can neither be invited nor ask, nobody gets the key.</source>
      <translation>si personne ne peut être invité ni demander à entrer, personne n’obtient la clé.</translation>
    </message>
    <message>
      <source>each key is named once.</source>
      <translation>chaque clé est nommée une seule fois.</translation>
    </message>
    <message>
      <source>two of them have one name.</source>
      <translation>deux d’entre elles portent le même nom.</translation>
    </message>
    <message>
      <source>nobody can ever get in by this rule.</source>
      <translation>personne ne peut jamais entrer avec cette règle.</translation>
    </message>
    <message>
      <source>nobody can get in by what no infrastructure vouches for: name one, or write “claimed” before a field to believe what people say of themselves.</source>
      <translation>personne ne peut entrer par ce qu’aucune infrastructure ne garantit : nommez-en une, ou écrivez « claimed » devant un champ pour croire ce que les gens disent d’eux-mêmes.</translation>
    </message>
    <message>
      <source>the policy has no infrastructure named {names}.</source>
      <translation>la politique n’a pas d’infrastructure nommée {names}.</translation>
    </message>
    <message>
      <source>where nobody confirms, only {choice} makes sense.</source>
      <translation>si personne ne confirme, seul {choice} a un sens.</translation>
    </message>
    <message>
      <source>a key must live longer than {changeover} and {overlap} take.</source>
      <translation>une clé doit vivre plus longtemps que ne durent {changeover} et {overlap}.</translation>
    </message>
    <message>
      <source>not everybody can do one and the same of {names}.</source>
      <translation>il n’y a parmi {names} aucun choix que tout le monde puisse utiliser.</translation>
    </message>
    <message>
      <source>The policy is nested more deeply than any policy is.</source>
      <translation>La politique est imbriquée plus profondément qu’aucune politique ne l’est.</translation>
    </message>
    <message>
      <source>a text of {least} to {most} characters</source>
      <translation>un texte de {least} à {most} caractères</translation>
    </message>
    <message>
      <source>no more than {most} people can be named in the life of one conference; start it anew.</source>
      <translation>au plus {most} personnes peuvent être nommées pendant la vie d’une conférence ; démarrez-en une nouvelle.</translation>
    </message>
    <message>
      <source>a list of {least} to {most}</source>
      <translation>une liste de {least} à {most} éléments</translation>
    </message>
    <message>
      <source>one of {choices}</source>
      <translation>une valeur parmi {choices}</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true ou false</translation>
    </message>
    <message>
      <source>this version knows no such part.</source>
      <translation>cette version ne connaît pas cette partie.</translation>
    </message>
    <message>
      <source>a list of {choices}</source>
      <translation>une liste de {choices}</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>un nombre</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>un texte</translation>
    </message>
    <message>
      <source>The policy is longer than {most} characters.</source>
      <translation>La politique dépasse {most} caractères.</translation>
    </message>
    <message>
      <source>The policy is not valid TOML: {error}.</source>
      <translation>La politique n’est pas du TOML valable : {error}.</translation>
    </message>
    <message>
      <source>one table is expected, which begins with the line {line}.</source>
      <translation>une seule table est attendue, qui commence par la ligne {line}.</translation>
    </message>
    <message>
      <source>this part is missing.</source>
      <translation>cette partie manque.</translation>
    </message>
    <message>
      <source>No authority that you or a policy trusts signed the revocation list of {made}.</source>
      <translation>La liste de révocation du {made} n’est signée par aucune autorité à laquelle vous-même ou une politique faites confiance.</translation>
    </message>
    <message>
      <source>The revocation list of {made} says nothing by itself: it adds to another list, or is not about the certificates of who signed it. The full list is needed.</source>
      <translation>La liste de révocation du {made} ne dit rien à elle seule : elle en complète une autre, ou ne porte pas sur les certificats de qui l’a signée. Il faut la liste complète.</translation>
    </message>
    <message>
      <source>More than {most} revocation lists are kept already.</source>
      <translation>Plus de {most} listes de révocation sont déjà conservées.</translation>
    </message>
    <message>
      <source>This conference is by invitation only.</source>
      <translation>On n’entre dans cette conférence que sur invitation.</translation>
    </message>
    <message>
      <source>The invitation is no longer open.</source>
      <translation>L’invitation n’est plus ouverte.</translation>
    </message>
    <message>
      <source>The host did not approve it.</source>
      <translation>L’hôte ne l’a pas approuvé.</translation>
    </message>
    <message>
      <source>You were put out of the conference; its host can invite you again.</source>
      <translation>Vous avez été exclu de la conférence ; son hôte peut vous inviter à nouveau.</translation>
    </message>
    <message>
      <source>The conference has another host now: ask them for an invitation.</source>
      <translation>La conférence a maintenant un autre hôte : demandez-lui une invitation.</translation>
    </message>
    <message>
      <source>They do not let people in: ask the host of the conference.</source>
      <translation>Cette personne ne fait entrer personne : demandez à l’hôte de la conférence.</translation>
    </message>
    <message>
      <source>The policy has no room for more people: the conference is full.</source>
      <translation>La politique n’admet pas plus de personnes : la conférence est complète.</translation>
    </message>
    <message>
      <source>{name} ({fingerprint}) signed two different contexts for attempt {attempt} at key {number} of term {term}: {one} and {other}.</source>
      <translation>{name} ({fingerprint}) a signé deux contextes différents pour la tentative {attempt} de la clé {number} du mandat {term} : {one} et {other}.</translation>
    </message>
    <message>
      <source>{name} ({fingerprint}) signed that key {number} of term {term} is the one of {one}, and then a key that follows {other} instead.</source>
      <translation>{name} ({fingerprint}) a signé que la clé {number} du mandat {term} est celle de {one}, puis une clé qui suit {other} à la place.</translation>
    </message>
    <message>
      <source>{member} ({fingerprint}) acknowledged {one} as key {number} of term {term}, for which {name} ({host}) signed {other} here. One of the two deceives.</source>
      <translation>{member} ({fingerprint}) a confirmé {one} comme clé {number} du mandat {term}, pour laquelle {name} ({host}) a signé {other} ici. L’une de ces deux personnes trompe.</translation>
    </message>
    <message>
      <source>“{text}”</source>
      <translation>« {text} »</translation>
    </message>
    <message>
      <source>{first}, {rest}</source>
      <translation>{first}, {rest}</translation>
    </message>
    <message>
      <source>{first} or {rest}</source>
      <translation>{first} ou {rest}</translation>
    </message>
    <message>
      <source>{first}; {rest}</source>
      <translation>{first} ; {rest}</translation>
    </message>
    <message>
      <source>What is kept about a person cannot be read by this version of the app.</source>
      <translation>Ce qui est conservé au sujet d’une personne ne peut pas être lu par cette version de l’application.</translation>
    </message>
    <message>
      <source>What is kept of an audit log cannot be read by this version of the app.</source>
      <translation>Ce qui est conservé d’un historique ne peut pas être lu par cette version de l’application.</translation>
    </message>
    <message>
      <source>The database {file} is damaged, or belongs to another profile. Restore it from a backup, move it away to start without it, or choose another profile with --profile.</source>
      <translation>La base de données {file} est endommagée, ou appartient à un autre profil. Restaurez-la depuis une sauvegarde, déplacez-la pour démarrer sans elle, ou choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>The file {file} belongs to another program. Move it away, or choose another profile with --profile.</source>
      <translation>Le fichier {file} appartient à un autre programme. Déplacez-le, ou choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>A newer version of the app has used this profile. Install that version, or choose another profile with --profile.</source>
      <translation>Une version plus récente de l’application a utilisé ce profil. Installez cette version, ou choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>The database {file} cannot be read or written ({cause}). Make room or correct its permissions, and try again.</source>
      <translation>La base de données {file} ne peut pas être lue ou écrite ({cause}). Libérez de l’espace ou corrigez ses droits d’accès, puis réessayez.</translation>
    </message>
    <message>
      <source>The file {file} cannot be read or written ({cause}). Make room or correct its permissions, and try again.</source>
      <translation>Le fichier {file} ne peut pas être lu ou écrit ({cause}). Libérez de l’espace ou corrigez ses droits d’accès, puis réessayez.</translation>
    </message>
    <message>
      <source>{file} is a folder. Choose the name of a file.</source>
      <translation>{file} est un dossier. Choisissez un nom de fichier.</translation>
    </message>
    <message>
      <source>{file} is a device, not a file. Choose the name of a file.</source>
      <translation>{file} est un périphérique, et non un fichier. Choisissez un nom de fichier.</translation>
    </message>
    <message>
      <source>There is no folder {folder}. Make it, or choose another one.</source>
      <translation>Le dossier {folder} n’existe pas. Créez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
      <source>The identity in {file} is damaged, or belongs to another profile. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>L’identité dans {file} est endommagée, ou appartient à un autre profil. Restaurez ce fichier depuis une sauvegarde, ou choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>The profile holds an identity already. Choose another profile with --profile.</source>
      <translation>Le profil contient déjà une identité. Choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>The profile has lost its identity, which was in {file}. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>Le profil a perdu son identité, qui se trouvait dans {file}. Restaurez ce fichier depuis une sauvegarde, ou choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>The profile holds no identity yet. Choose a name to make one.</source>
      <translation>Le profil ne contient pas encore d’identité. Choisissez un nom pour en créer une.</translation>
    </message>
    <message>
      <source>What is kept about an invitation link cannot be read by this version of the app.</source>
      <translation>Ce qui est conservé au sujet d’un lien d’invitation ne peut pas être lu par cette version de l’application.</translation>
    </message>
    <message>
      <source>The profile's key is kept there. Otherwise use the recovery passphrase if there is one, or another profile with --profile.</source>
      <translation>C’est là qu’est conservée la clé du profil. Sinon, utilisez la phrase secrète de récupération s’il y en a une, ou un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>Otherwise lock the profile by a passphrase, or use an identity for this session only.</source>
      <translation>Sinon, verrouillez le profil par une phrase secrète, ou utilisez une identité pour cette session seulement.</translation>
    </message>
    <message>
      <source>The operating system's keyring failed ({cause}). {advice}</source>
      <translation>Le trousseau du système d’exploitation a échoué ({cause}). {advice}</translation>
    </message>
    <message>
      <source>No keyring of the operating system that keeps secrets is running. {advice}</source>
      <translation>Aucun trousseau du système d’exploitation capable de garder des secrets n’est actif. {advice}</translation>
    </message>
    <message>
      <source>The operating system's keyring is locked. Unlock it and try again. {advice}</source>
      <translation>Le trousseau du système d’exploitation est verrouillé. Déverrouillez-le, puis réessayez. {advice}</translation>
    </message>
    <message>
      <source>The operating system's keyring did not keep what it was given. {otherwise}</source>
      <translation>Le trousseau du système d’exploitation n’a pas conservé ce qui lui a été confié. {otherwise}</translation>
    </message>
    <message>
      <source>The operating system's keyring does not hold the key of this profile (any more).</source>
      <translation>Le trousseau du système d’exploitation ne contient pas (ou plus) la clé de ce profil.</translation>
    </message>
    <message>
      <source>It was kept by {before}; now there is {now}.</source>
      <translation>Elle était conservée par {before} ; à présent, c’est {now} qui est là.</translation>
    </message>
    <message>
      <source>Restore the keyring, or use the recovery passphrase if there is one, or another profile with --profile.</source>
      <translation>Restaurez le trousseau, ou utilisez la phrase secrète de récupération s’il y en a une, ou un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>The key stays in it.</source>
      <translation>La clé y reste.</translation>
    </message>
    <message>
      <source>The operating system's keyring did not answer within {seconds} seconds. Unlock it and try again. {advice}</source>
      <translation>Le trousseau du système d’exploitation n’a pas répondu en {seconds} secondes. Déverrouillez-le, puis réessayez. {advice}</translation>
    </message>
    <message>
      <source>What the profile's file 'vault' says about the passphrase is damaged. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>Ce que le fichier « vault » du profil dit de la phrase secrète est endommagé. Restaurez ce fichier depuis une sauvegarde, ou choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>That is not the passphrase of this profile. Try again.</source>
      <translation>Ce n’est pas la phrase secrète de ce profil. Réessayez.</translation>
    </message>
    <message>
      <source>The settings of this profile cannot be read by this version of the app.</source>
      <translation>Les réglages de ce profil ne peuvent pas être lus par cette version de l’application.</translation>
    </message>
    <message>
      <source>The profile folder {folder} cannot be used ({cause}). Choose another one with --profile.</source>
      <translation>Le dossier de profil {folder} ne peut pas être utilisé ({cause}). Choisissez-en un autre avec --profile.</translation>
    </message>
    <message>
      <source>The profile folder {folder} is in use by another window or peer. Close that one, or start this one with another --profile.</source>
      <translation>Le dossier de profil {folder} est utilisé par une autre fenêtre ou un autre pair. Fermez-les, ou démarrez celui-ci avec un autre --profile.</translation>
    </message>
    <message>
      <source>the operating system's keyring</source>
      <translation>le trousseau du système d’exploitation</translation>
    </message>
    <message>
      <source>a passphrase</source>
      <translation>une phrase secrète</translation>
    </message>
    <message>
      <source>this session</source>
      <translation>cette session</translation>
    </message>
    <message>
      <source>The file {file} is damaged. Restore it from a backup, or choose another profile with --profile.</source>
      <translation>Le fichier {file} est endommagé. Restaurez-le depuis une sauvegarde, ou choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>The identity was meant for one session only, and that session is over. Choose another profile with --profile.</source>
      <translation>L’identité ne valait que pour une session, qui est terminée. Choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>The profile has a key already; it is not replaced, since it locks all the rest.</source>
      <translation>Le profil a déjà une clé ; elle n’est pas remplacée, puisqu’elle verrouille tout le reste.</translation>
    </message>
    <message>
      <source>This profile is not locked by {kind}, but by {kept}. Open it that way, or choose another profile with --profile.</source>
      <translation>Ce profil n’est pas verrouillé par {kind}, mais par {kept}. Ouvrez-le ainsi, ou choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>What is kept by {place} is another key than the one that this profile was locked with. Restore the one from before, use the recovery passphrase if there is one, or choose another profile with --profile.</source>
      <translation>Ce que conserve {place} est une autre clé que celle qui a verrouillé ce profil. Restaurez la précédente, utilisez la phrase secrète de récupération s’il y en a une, ou choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>That is not the key of this profile.</source>
      <translation>Ce n’est pas la clé de ce profil.</translation>
    </message>
    <message>
      <source>The profile's key must be kept somewhere; add another place first.</source>
      <translation>La clé du profil doit être conservée quelque part ; ajoutez d’abord un autre endroit.</translation>
    </message>
    <message>
      <source>The profile is new: it has no key yet.</source>
      <translation>Le profil est nouveau : il n’a pas encore de clé.</translation>
    </message>
    <message>
      <source>The profile {folder} has lost its file 'vault', which says where its key is kept. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>Le profil {folder} a perdu son fichier « vault », qui dit où sa clé est conservée. Restaurez ce fichier depuis une sauvegarde, ou choisissez un autre profil avec --profile.</translation>
    </message>
    <message>
      <source>There is no network to look for peers on.</source>
      <translation>Il n’y a pas de réseau où chercher d’autres personnes.</translation>
    </message>
    <message>
      <source>Peers near cannot be looked for: {cause}. Add them by address.</source>
      <translation>Les personnes à proximité ne peuvent pas être cherchées : {cause}. Ajoutez-les par leur adresse.</translation>
    </message>
    <message>
      <source>“{address}” is no address; one looks like 192.0.2.7:4711.</source>
      <translation>« {address} » n’est pas une adresse ; une adresse s’écrit comme 192.0.2.7:4711.</translation>
    </message>
    <message>
      <source>There is no network interface “{name}”. There are: {listed}.</source>
      <translation>Il n’y a pas d’interface réseau « {name} ». Il y a : {listed}.</translation>
    </message>
    <message>
      <source>The network interface “{name}” has no address.</source>
      <translation>L’interface réseau « {name} » n’a pas d’adresse.</translation>
    </message>
    <message>
      <source>No TCP port is free on all network interfaces.</source>
      <translation>Aucun port TCP n’est libre sur toutes les interfaces réseau.</translation>
    </message>
    <message>
      <source>TCP port {port} cannot be opened: {cause}.</source>
      <translation>Le port TCP {port} ne peut pas être ouvert : {cause}.</translation>
    </message>
    <message>
      <source>None of the network interfaces that you chose leads there.</source>
      <translation>Aucune des interfaces réseau que vous avez choisies n’y mène.</translation>
    </message>
    <message numerus="yes">
      <source>In {n} places, the history cannot be read.</source>
      <translation>
        <numerusform>À un endroit, l’historique ne peut pas être lu.</numerusform>
        <numerusform>À {n} endroits, l’historique ne peut pas être lu.</numerusform>
      </translation>
    </message>
    <message>
      <source>{lead} Somebody changed the files of this app, or the disk is failing. What is shown besides is what the app wrote. “Verify” says more; a backup may help.</source>
      <translation>{lead} Quelqu’un a modifié les fichiers de cette application, ou le disque est défaillant. Tout le reste de ce qui s’affiche est ce que l’application a écrit. « Vérifier » en dit plus ; une sauvegarde peut aider.</translation>
    </message>
    <message>
      <source>no conference</source>
      <translation>aucune conférence</translation>
    </message>
    <message>
      <source>{what}
{when}, {where}, entry {n}</source>
      <translation>{what}
{when}, {where}, entrée {n}</translation>
    </message>
    <message numerus="yes">
      <source>Everything is in order: all {n} entries are there and unchanged, and your app’s signatures are right ({m}). Without your key, nobody can change or take out an entry unseen. Only the histories of others can tell whether the newest ones are missing.</source>
      <translation>
        <numerusform>Tout est en ordre : la seule entrée est là et inchangée, et les signatures de votre application sont valables ({m}). Sans votre clé, personne ne peut modifier ou ôter une entrée sans que cela se voie. Seuls les historiques des autres peuvent dire si les plus récentes manquent.</numerusform>
        <numerusform>Tout est en ordre : les {n} entrées sont là et inchangées, et les signatures de votre application sont valables ({m}). Sans votre clé, personne ne peut modifier ou ôter une entrée sans que cela se voie. Seuls les historiques des autres peuvent dire si les plus récentes manquent.</numerusform>
      </translation>
    </message>
    <message>
      <source>This history cannot be relied on: it was changed after it was written, or is damaged.</source>
      <translation>Cet historique n’est pas fiable : il a été modifié après avoir été écrit, ou il est endommagé.</translation>
    </message>
    <message>
      <source>What to do: export it to keep what there is, and ask others for theirs to compare.</source>
      <translation>Que faire : exportez-le pour garder ce qui reste, et demandez aux autres le leur pour comparer.</translation>
    </message>
    <message>
      <source>There is nothing to check yet.</source>
      <translation>Il n’y a encore rien à vérifier.</translation>
    </message>
    <message>
      <source>What was written until {day} was signed with your earlier key.</source>
      <translation>Ce qui a été écrit jusqu’au {day} est signé avec votre clé antérieure.</translation>
    </message>
    <message>
      <source>Decisions about trust</source>
      <translation>Décisions de confiance</translation>
    </message>
    <message>
      <source>{name}:</source>
      <translation>{name} :</translation>
    </message>
    <message numerus="yes">
      <source>The history of {n} others is in order.</source>
      <translation>
        <numerusform>Un autre historique est en ordre.</numerusform>
        <numerusform>{n} autres historiques sont en ordre.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>–  and {n} more.</source>
      <translation>
        <numerusform>–  et {n} de plus.</numerusform>
        <numerusform>–  et {n} de plus.</numerusform>
      </translation>
    </message>
    <message>
      <source>Course of a conference</source>
      <translation>Déroulement d’une conférence</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Clés</translation>
    </message>
    <message>
      <source>People who came and went</source>
      <translation>Arrivées et départs</translation>
    </message>
    <message>
      <source>Verifying</source>
      <translation>Vérifications</translation>
    </message>
    <message>
      <source>Dangers</source>
      <translation>Dangers</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>Politique</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Refus</translation>
    </message>
    <message>
      <source>Damage</source>
      <translation>Dommages</translation>
    </message>
    <message>
      <source>Paste an invitation link, or type the address that the other person’s app shows here.</source>
      <translation>Collez un lien d’invitation, ou saisissez l’adresse que l’application de l’autre personne affiche ici.</translation>
    </message>
    <message>
      <source>Join by link, or add by address</source>
      <translation>Rejoindre par un lien ou ajouter une adresse</translation>
    </message>
    <message>
      <source>msmp:join/…  or  192.0.2.7:4711</source>
      <translation>msmp:join/…  ou  192.0.2.7:4711</translation>
    </message>
    <message>
      <source>Invitation link, or address of the other computer</source>
      <translation>Lien d’invitation, ou adresse de l’autre ordinateur</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuer</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Your own address, to tell them</source>
      <translation>Votre propre adresse, à communiquer</translation>
    </message>
    <message>
      <source>Report that {name}’s key is compromised?</source>
      <translation>Signaler la clé de {name} comme compromise ?</translation>
    </message>
    <message>
      <source>Do this if somebody else may have {name}’s key: a stolen or broken-into computer.</source>
      <translation>Faites-le si quelqu’un d’autre peut détenir la clé de {name} : ordinateur volé ou piraté.</translation>
    </message>
    <message>
      <source>Report compromise</source>
      <translation>Signaler la compromission</translation>
    </message>
    <message>
      <source>For example: laptop stolen</source>
      <translation>Par exemple : ordinateur volé</translation>
    </message>
    <message>
      <source>What happened?</source>
      <translation>Que s’est-il passé ?</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Maintenant</translation>
    </message>
    <message>
      <source>Not to be trusted from now on</source>
      <translation>Plus digne de confiance à partir de maintenant</translation>
    </message>
    <message>
      <source>Earlier:</source>
      <translation>Depuis :</translation>
    </message>
    <message>
      <source>Not to be trusted since an earlier time</source>
      <translation>Plus digne de confiance depuis un moment antérieur</translation>
    </message>
    <message>
      <source>Time from which the key is not to be trusted</source>
      <translation>Moment à partir duquel la clé n’est plus digne de confiance</translation>
    </message>
    <message>
      <source>Report that your key is compromised?</source>
      <translation>Signaler votre clé comme compromise ?</translation>
    </message>
    <message>
      <source>The conference ends, since you host it, and nobody in it trusts your key any more. Everyone is told why, and can begin it again without you. This cannot be taken back.</source>
      <translation>La conférence se termine, puisque vous en êtes l’hôte, et plus aucun de ses membres ne fait confiance à votre clé. Tout le monde en connaît la raison et peut la recommencer sans vous. C’est irréversible.</translation>
    </message>
    <message>
      <source>Everyone near is told why at once. The host cannot be reached: you are put out, and the key changes, once it can. This cannot be taken back.</source>
      <translation>Toutes les personnes à proximité en apprennent aussitôt la raison. L’hôte n’est pas joignable : vous serez exclu et la clé changera dès qu’il le sera. Cela est irréversible.</translation>
    </message>
    <message>
      <source>You are put out of this conference at once, its key changes, and nobody in it trusts your key any more. Everyone is told why. This cannot be taken back.</source>
      <translation>Vous perdez aussitôt l’accès à cette conférence, sa clé change, et plus aucun de ses membres ne fait confiance à votre clé. Tout le monde en connaît la raison. C’est irréversible.</translation>
    </message>
    <message>
      <source>{name} is no longer in the conference. Their key is no longer trusted, and everyone is told who reported it and why. This cannot be taken back.</source>
      <translation>{name} n’est plus dans la conférence. Sa clé n’est plus digne de confiance, et tout le monde apprend qui l’a signalée et pourquoi. C’est irréversible.</translation>
    </message>
    <message>
      <source>Everyone near is told at once. The host cannot be reached, and is told once it can.</source>
      <translation>Toutes les personnes à proximité l’apprennent aussitôt. L’hôte n’est pas joignable et le saura dès qu’il le sera.</translation>
    </message>
    <message>
      <source>{name} is put out at once, the key changes, and their key is no longer trusted. Everyone is told who reported it and why. This cannot be taken back.</source>
      <translation>{name} perd aussitôt l’accès, la clé change, et la sienne n’est plus digne de confiance. Tout le monde apprend qui l’a signalée et pourquoi. C’est irréversible.</translation>
    </message>
    <message>
      <source>Everyone is told at once, {name} as well. Nobody can put the host out: to be safe, leave, and begin a new conference without {name}.</source>
      <translation>Tout le monde l’apprend aussitôt, {name} aussi. Personne ne peut exclure l’hôte : par sécurité, quittez la conférence et commencez-en une autre sans {name}.</translation>
    </message>
    <message>
      <source>Everyone near is told at once. The host cannot be reached: {name} stays in, and the key stays as it is, until it can.</source>
      <translation>Toutes les personnes à proximité l’apprennent aussitôt. L’hôte n’est pas joignable : d’ici là, {name} reste dans la conférence et la clé ne change pas.</translation>
    </message>
    <message>
      <source>The host and everyone else are told at once. The host decides what happens.</source>
      <translation>L’hôte et tous les autres sont avertis aussitôt. C’est l’hôte qui décide de la suite.</translation>
    </message>
    <message>
      <source>Messages sent since then are marked, so that nobody relies on them.</source>
      <translation>Les messages envoyés depuis sont marqués, pour que personne ne s’y fie.</translation>
    </message>
    <message>
      <source>Everyone is told this time. No message is marked by your report alone.</source>
      <translation>Tout le monde apprend ce moment. Votre signalement seul ne marque aucun message.</translation>
    </message>
    <message>
      <source>The host is told this time. No message is marked before.</source>
      <translation>L’hôte apprend ce moment. Aucun message n’est marqué avant.</translation>
    </message>
    <message>
      <source>Once the host confirms it, messages sent since then are marked.</source>
      <translation>Dès que l’hôte le confirme, les messages envoyés depuis sont marqués.</translation>
    </message>
    <message>
      <source>Since when is the key not to be trusted?</source>
      <translation>Depuis quand la clé n’est-elle plus digne de confiance ?</translation>
    </message>
    <message>
      <source>Do this if somebody else may have your key: a stolen or broken-into computer.</source>
      <translation>Faites-le si quelqu’un d’autre peut détenir votre clé : ordinateur volé ou piraté.</translation>
    </message>
    <message>
      <source>Name {name} as deputy?</source>
      <translation>Nommer {name} comme suppléant ?</translation>
    </message>
    <message>
      <source>Take {name} off the deputies?</source>
      <translation>Retirer {name} des suppléants ?</translation>
    </message>
    <message>
      <source>{name} does not take over any more where the host falls silent.</source>
      <translation>{name} ne prend plus le relais si l’hôte ne répond plus.</translation>
    </message>
    <message>
      <source>Where the host falls silent, {name}’s app takes over: it lets people in and out, and makes the keys. Nobody has to join again.</source>
      <translation>Si l’hôte ne répond plus, l’application de {name} prend le relais : elle fait entrer et sortir, et crée les clés. Personne n’a à rejoindre de nouveau.</translation>
    </message>
    <message>
      <source>Whoever is named before comes first. Everyone in the conference is asked.</source>
      <translation>Qui a été nommé avant passe en premier. Tout le monde dans la conférence est consulté.</translation>
    </message>
    <message>
      <source>Name as deputy</source>
      <translation>Nommer suppléant</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>Bienvenue</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Votre nom</translation>
    </message>
    <message>
      <source>Guard it with a passphrase</source>
      <translation>La protéger par une phrase secrète</translation>
    </message>
    <message>
      <source>Use an identity for this session only</source>
      <translation>Utiliser une identité pour cette session seulement</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>Phrase secrète</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>Encore une fois</translation>
    </message>
    <message>
      <source>I have a certificate, or a copy of my key…</source>
      <translation>J’ai un certificat, ou une copie de ma clé…</translation>
    </message>
    <message>
      <source>Password of the file (empty where it has none)</source>
      <translation>Mot de passe du fichier (vide s’il n’en a pas)</translation>
    </message>
    <message>
      <source>Ask my organisation for a certificate afterwards</source>
      <translation>Demander ensuite un certificat à mon organisation</translation>
    </message>
    <message>
      <source>Your key is guarded by this computer’s keyring.</source>
      <translation>Votre clé est protégée par le trousseau de cet ordinateur.</translation>
    </message>
    <message>
      <source>This computer has no keyring, which usually does it. A passphrase is asked for at each start, and nobody can restore it.</source>
      <translation>Cet ordinateur n’a pas de trousseau, qui s’en charge d’habitude. Une phrase secrète est demandée à chaque démarrage, et personne ne peut la retrouver.</translation>
    </message>
    <message>
      <source>Take in a certificate</source>
      <translation>Importer un certificat</translation>
    </message>
    <message>
      <source>Keys with certificates (*.p12 *.pfx *.pem);;All files (*)</source>
      <translation>Clés avec certificats (*.p12 *.pfx *.pem);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Enter a name.</source>
      <translation>Saisissez un nom.</translation>
    </message>
    <message>
      <source>Enter your passphrase</source>
      <translation>Saisissez votre phrase secrète</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Déverrouiller</translation>
    </message>
    <message>
      <source>See who is near, pick them, and talk: no server, no account.</source>
      <translation>Voyez qui est à proximité, choisissez, parlez : sans serveur, sans compte.</translation>
    </message>
    <message>
      <source>Everyone takes part in making the key; nobody else can read along.</source>
      <translation>Tout le monde participe à la création de la clé ; personne d’autre ne peut lire.</translation>
    </message>
    <message>
      <source>You see who is in, and are told if somebody’s key is compromised.</source>
      <translation>Vous voyez qui est là, et l’application vous avertit si une clé est compromise.</translation>
    </message>
    <message>
      <source>Your name, as others see it</source>
      <translation>Votre nom, tel que les autres le voient</translation>
    </message>
    <message>
      <source>As the certificate says</source>
      <translation>Celui du certificat</translation>
    </message>
    <message>
      <source>It guards your key on this computer.</source>
      <translation>Elle protège votre clé sur cet ordinateur.</translation>
    </message>
    <message>
      <source>What shall guard your key?</source>
      <translation>Comment protéger votre clé ?</translation>
    </message>
    <message>
      <source>It is gone when you close the app; others will have to verify you anew.</source>
      <translation>Elle disparaît quand vous fermez l’application ; les autres devront vous vérifier de nouveau.</translation>
    </message>
    <message>
      <source>You stay in as a member. Nobody has to join again, and everyone can go on talking.</source>
      <translation>Vous restez membre. Personne n’a à rejoindre de nouveau la conférence, et tout le monde peut continuer à parler.</translation>
    </message>
    <message>
      <source>Hand the conference to {name}?</source>
      <translation>Confier la conférence à {name} ?</translation>
    </message>
    <message>
      <source>Hand the conference over?</source>
      <translation>Confier la conférence à quelqu’un ?</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Confier</translation>
    </message>
    <message>
      <source>You made this conference: you alone can still change its policy.</source>
      <translation>Vous avez créé cette conférence : personne d’autre que vous ne pourra changer sa politique.</translation>
    </message>
    <message>
      <source>Invitations that are not answered yet, and links to it, stop working.</source>
      <translation>Les invitations sans réponse et les liens vers la conférence ne fonctionneront plus.</translation>
    </message>
    <message>
      <source>{name} lets people in and out from then on, makes the keys, and could put you out.</source>
      <translation>Dès lors, c’est {name} qui fait entrer et sortir, qui crée les clés, et qui pourrait vous exclure.</translation>
    </message>
    <message>
      <source>Who is to host it?</source>
      <translation>Qui doit en être l’hôte ?</translation>
    </message>
    <message>
      <source>The policy does not name {name} as host yet. Everyone is asked first, and you host the conference until all have agreed.</source>
      <translation>La politique ne nomme pas encore {name} comme hôte. Tout le monde est d’abord consulté, et vous restez l’hôte jusqu’à ce que tous aient accepté.</translation>
    </message>
    <message>
      <source>Invite by link</source>
      <translation>Inviter par un lien</translation>
    </message>
    <message>
      <source>Make a link</source>
      <translation>Créer un lien</translation>
    </message>
    <message>
      <source>The link</source>
      <translation>Le lien</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copier</translation>
    </message>
    <message>
      <source>Save as file…</source>
      <translation>Enregistrer comme fichier…</translation>
    </message>
    <message>
      <source>The link as a QR code</source>
      <translation>Le lien sous forme de code QR</translation>
    </message>
    <message>
      <source>Close this link</source>
      <translation>Désactiver ce lien</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Terminé</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Copié.</translation>
    </message>
    <message>
      <source>Save the invitation</source>
      <translation>Enregistrer l’invitation</translation>
    </message>
    <message>
      <source>Invitations (*.msmp)</source>
      <translation>Invitations (*.msmp)</translation>
    </message>
    <message>
      <source>Send the link by mail or messenger, or have the code scanned. Whoever opens it asks to join: you see who they are, and let them in or not.</source>
      <translation>Envoyez le lien par e-mail ou messagerie, ou faites scanner le code. Qui l’ouvre demande à rejoindre la conférence : vous voyez qui c’est, et vous faites entrer cette personne ou non.</translation>
    </message>
    <message>
      <source>Open until {time}.</source>
      <translation>Valable jusqu’à : {time}.</translation>
    </message>
    <message>
      <source>Saved as {name}.</source>
      <translation>Enregistré sous {name}.</translation>
    </message>
    <message>
      <source>The file could not be written: {reason}.</source>
      <translation>Le fichier n’a pas pu être écrit : {reason}.</translation>
    </message>
    <message>
      <source>How long the link is open</source>
      <translation>Durée de validité du lien</translation>
    </message>
    <message>
      <source>for an hour</source>
      <translation>pendant une heure</translation>
    </message>
    <message>
      <source>for a day</source>
      <translation>pendant un jour</translation>
    </message>
    <message>
      <source>for a week</source>
      <translation>pendant une semaine</translation>
    </message>
    <message>
      <source>Invite more people</source>
      <translation>Inviter d’autres personnes</translation>
    </message>
    <message>
      <source>People to invite</source>
      <translation>Personnes à inviter</translation>
    </message>
    <message>
      <source>The key changes when they join. They cannot read what was said before.</source>
      <translation>La clé change à leur arrivée. Elles ne peuvent pas lire ce qui s’est dit avant.</translation>
    </message>
    <message>
      <source>By link…</source>
      <translation>Par un lien…</translation>
    </message>
    <message>
      <source>Invite</source>
      <translation>Inviter</translation>
    </message>
    <message>
      <source>Nobody else is near.</source>
      <translation>Personne d’autre n’est à proximité.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>It is opened outside of this app: who runs that site sees your address.</source>
      <translation>Il s’ouvre hors de cette application : l’exploitant de ce site voit votre adresse.</translation>
    </message>
    <message>
      <source>Open this link?</source>
      <translation>Ouvrir ce lien ?</translation>
    </message>
    <message>
      <source>Copy the link</source>
      <translation>Copier le lien</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
    <message>
      <source>It leads to</source>
      <translation>Il mène à</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>Clavier</translation>
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
      <translation>Rejoindre par un lien, ajouter une adresse…</translation>
    </message>
    <message>
      <source>Ctrl+F</source>
      <translation>Ctrl+F</translation>
    </message>
    <message>
      <source>Search what was said</source>
      <translation>Chercher dans la conversation</translation>
    </message>
    <message>
      <source>Ctrl+K</source>
      <translation>Ctrl+K</translation>
    </message>
    <message>
      <source>Search conferences and people</source>
      <translation>Chercher des conférences et des personnes</translation>
    </message>
    <message>
      <source>Ctrl+,</source>
      <translation>Ctrl+,</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Réglages</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Échap</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Revenir en arrière</translation>
    </message>
    <message>
      <source>Return</source>
      <translation>Entrée</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>Envoyer</translation>
    </message>
    <message>
      <source>Shift+Return</source>
      <translation>Maj+Entrée</translation>
    </message>
    <message>
      <source>A new line in a message</source>
      <translation>Aller à la ligne dans un message</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>To the next part of the window</source>
      <translation>Passer à la partie suivante de la fenêtre</translation>
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
      <translation>Cette liste</translation>
    </message>
    <message>
      <source>They are not near now. The safety number is shown once they are.</source>
      <translation>Cette personne n’est pas à proximité. Le numéro de sécurité s’affichera dès qu’elle le sera.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Quand</translation>
    </message>
    <message>
      <source>Conference</source>
      <translation>Conférence</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Ce qui s’est passé</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Qui</translation>
    </message>
    <message>
      <source>, questioned</source>
      <translation>, douteux</translation>
    </message>
    <message>
      <source>, not proven</source>
      <translation>, non prouvé</translation>
    </message>
    <message numerus="yes">
      <source>{n} more under “Events”</source>
      <translation>
        <numerusform>Un autre sous « Événements »</numerusform>
        <numerusform>{n} autres sous « Événements »</numerusform>
      </translation>
    </message>
    <message>
      <source>Hide what this means</source>
      <translation>Masquer l’explication</translation>
    </message>
    <message>
      <source>What does this mean?</source>
      <translation>Qu’est-ce que cela signifie ?</translation>
    </message>
    <message>
      <source>What happens to keys and people in your conferences is noted here. You can search it, check that it is complete, and show it to others.</source>
      <translation>Ce qui arrive aux clés et aux personnes dans vos conférences est noté ici. Vous pouvez y faire des recherches, vérifier que rien ne manque et le montrer à d’autres.</translation>
    </message>
    <message>
      <source>Back to the conference</source>
      <translation>Retour à la conférence</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>Vérifier</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exporter…</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>Actualiser</translation>
    </message>
    <message>
      <source>A report to read…</source>
      <translation>Un rapport à lire…</translation>
    </message>
    <message>
      <source>A file that others can verify…</source>
      <translation>Un fichier que d’autres peuvent vérifier…</translation>
    </message>
    <message>
      <source>Report (*.txt)</source>
      <translation>Rapport (*.txt)</translation>
    </message>
    <message>
      <source>Audit log (*.jsonl)</source>
      <translation>Journal d’audit (*.jsonl)</translation>
    </message>
    <message>
      <source>Export the history</source>
      <translation>Exporter l’historique</translation>
    </message>
    <message>
      <source>Nothing has happened yet.</source>
      <translation>Il ne s’est encore rien passé.</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>En-têtes</translation>
    </message>
    <message>
      <source>History of “{name}”</source>
      <translation>Historique de « {name} »</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Historique</translation>
    </message>
    <message>
      <source>Nothing found.</source>
      <translation>Aucun résultat.</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>Lecture…</translation>
    </message>
    <message>
      <source>Written to {file}.</source>
      <translation>Écrit dans {file}.</translation>
    </message>
    <message>
      <source>A file that others can verify (choose a conference first)</source>
      <translation>Un fichier que d’autres peuvent vérifier (choisissez d’abord une conférence)</translation>
    </message>
    <message numerus="yes">
      <source>{n} entries</source>
      <translation>
        <numerusform>{n} entrée</numerusform>
        <numerusform>{n} entrées</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{shown} of {n} entries</source>
      <translation>
        <numerusform>Entrées : {shown} sur {n}</numerusform>
        <numerusform>Entrées : {shown} sur {n}</numerusform>
      </translation>
    </message>
    <message>
      <source>history</source>
      <translation>historique</translation>
    </message>
    <message>
      <source>Checking every entry…</source>
      <translation>Vérification de chaque entrée…</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>Écriture…</translation>
    </message>
    <message>
      <source>Search in what happened</source>
      <translation>Chercher dans ce qui s’est passé</translation>
    </message>
    <message>
      <source>Every kind</source>
      <translation>Tous les types</translation>
    </message>
    <message>
      <source>No conference</source>
      <translation>Aucune conférence</translation>
    </message>
    <message>
      <source>Every conference</source>
      <translation>Toutes les conférences</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>Tout le monde</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Personne</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Start again</source>
      <translation>Recommencer</translation>
    </message>
    <message>
      <source>“{name}” ends for everyone, and its keys are erased on every computer. What was said stays on screen until the app closes.</source>
      <translation>« {name} » se termine pour tout le monde, et ses clés sont effacées sur chaque ordinateur. Ce qui s’est dit reste à l’écran jusqu’à la fermeture de l’application.</translation>
    </message>
    <message>
      <source>Remove {name}?</source>
      <translation>Retirer {name} ?</translation>
    </message>
    <message>
      <source>Start again without the host</source>
      <translation>Recommencer sans l’hôte</translation>
    </message>
    <message>
      <source>Change key now</source>
      <translation>Changer la clé</translation>
    </message>
    <message>
      <source>Invite…</source>
      <translation>Inviter…</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>Hand over…</source>
      <translation>Confier à…</translation>
    </message>
    <message>
      <source>Keep hosting</source>
      <translation>Rester l’hôte</translation>
    </message>
    <message>
      <source>End…</source>
      <translation>Terminer…</translation>
    </message>
    <message>
      <source>Show or hide key and members</source>
      <translation>Afficher ou masquer la clé et les membres</translation>
    </message>
    <message>
      <source>Members, events or policy</source>
      <translation>Membres, événements ou politique</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Membres</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>Événements</translation>
    </message>
    <message>
      <source>Members ({n})</source>
      <translation>Membres ({n})</translation>
    </message>
    <message>
      <source>You leave this conference. Only another invitation brings you back.</source>
      <translation>Vous quittez cette conférence. Seule une nouvelle invitation vous y ramène.</translation>
    </message>
    <message>
      <source>End the conference?</source>
      <translation>Terminer la conférence ?</translation>
    </message>
    <message>
      <source>End for everyone</source>
      <translation>Terminer pour tous</translation>
    </message>
    <message>
      <source>{name} is not invited.</source>
      <translation>Aucune invitation ne partira pour {name}.</translation>
    </message>
    <message>
      <source>Read the whole code once more: a digit may have been misheard.</source>
      <translation>Relisez le code en entier : un chiffre a pu être mal entendu.</translation>
    </message>
    <message>
      <source>If it is still different for anybody, somebody may be in between, or people see different conferences. Say nothing confidential here, and begin again where all of you are in one place, or on another network.</source>
      <translation>S’il est toujours différent pour quelqu’un, une personne s’interpose peut-être, ou vous voyez des conférences différentes. Ne dites rien de confidentiel ici, et recommencez là où vous êtes tous au même endroit, ou sur un autre réseau.</translation>
    </message>
    <message>
      <source>Leave the conference</source>
      <translation>Quitter la conférence</translation>
    </message>
    <message>
      <source>Is the code different?</source>
      <translation>Le code est-il différent ?</translation>
    </message>
    <message>
      <source>The key changes at once, and {name} can read nothing that is said from then on. What they said before stays trusted.</source>
      <translation>La clé change aussitôt, et {name} ne peut rien lire de ce qui se dit ensuite. Ce que cette personne a dit avant reste digne de confiance.</translation>
    </message>
    <message>
      <source>If you think somebody else may have their key, report a compromise instead.</source>
      <translation>Si vous pensez que quelqu’un d’autre peut détenir sa clé, signalez plutôt une compromission.</translation>
    </message>
    <message>
      <source>Remove from the conference</source>
      <translation>Retirer de la conférence</translation>
    </message>
    <message>
      <source>Start again without {name}</source>
      <translation>Recommencer sans {name}</translation>
    </message>
    <message>
      <source>{name} is out, and the key has changed.</source>
      <translation>{name} n’est plus là, et la clé a changé.</translation>
    </message>
    <message>
      <source>Invite {name} again</source>
      <translation>Réinviter {name}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler l’action</translation>
    </message>
    <message>
      <source>Nothing was said yet. Only the people in here can read it.</source>
      <translation>Rien n’a encore été dit. Seules les personnes présentes ici pourront le lire.</translation>
    </message>
    <message>
      <source>To the newest messages</source>
      <translation>Aller aux messages les plus récents</translation>
    </message>
    <message>
      <source>Waiting for the key. You can talk as soon as you have it.</source>
      <translation>En attente de la clé. Vous pourrez parler dès que vous l’aurez.</translation>
    </message>
    <message>
      <source>What was said is not kept. “History” tells what happened to keys and members.</source>
      <translation>Ce qui a été dit n’est pas conservé. L’« Historique » dit ce qui est arrivé aux clés et aux membres.</translation>
    </message>
    <message>
      <source>Nothing was said.</source>
      <translation>Rien n’a été dit.</translation>
    </message>
    <message>
      <source>Conversation</source>
      <translation>Conversation</translation>
    </message>
    <message>
      <source>Copy message</source>
      <translation>Copier le message</translation>
    </message>
    <message>
      <source>Write a message</source>
      <translation>Écrire un message</translation>
    </message>
    <message>
      <source>Reach somebody…</source>
      <translation>Joindre quelqu’un…</translation>
    </message>
    <message>
      <source>Remove from the list</source>
      <translation>Retirer de la liste</translation>
    </message>
    <message>
      <source>Decide first about what is asked above. Until then nothing is sent from here.</source>
      <translation>Décidez d’abord de ce qui est demandé ci-dessus. D’ici là, rien n’est envoyé.</translation>
    </message>
    <message>
      <source>Nothing can be said here now.</source>
      <translation>Plus rien ne peut être dit ici pour l’instant.</translation>
    </message>
    <message>
      <source>What you were typing was not sent; you can still copy it.</source>
      <translation>Ce que vous écriviez n’a pas été envoyé ; vous pouvez encore le copier.</translation>
    </message>
    <message>
      <source>You can send once the code was compared</source>
      <translation>Vous pourrez envoyer une fois le code comparé</translation>
    </message>
    <message>
      <source>Open {host}…</source>
      <translation>Ouvrir {host}…</translation>
    </message>
    <message>
      <source>Decline and block</source>
      <translation>Refuser et bloquer</translation>
    </message>
    <message>
      <source>{name} invites you to</source>
      <translation>{name} vous invite à rejoindre</translation>
    </message>
    <message>
      <source>Also invited: {names}</source>
      <translation>Autres invitations : {names}</translation>
    </message>
    <message>
      <source>Joining…</source>
      <translation>Entrée en cours…</translation>
    </message>
    <message>
      <source>Declined, and {name} is blocked.</source>
      <translation>Invitation refusée ; plus rien ne vous parviendra de {name}.</translation>
    </message>
    <message>
      <source>In use for {span}</source>
      <translation>Utilisée depuis {span}</translation>
    </message>
    <message>
      <source>Code to compare</source>
      <translation>Code à comparer</translation>
    </message>
    <message>
      <source>Everyone sees the same code</source>
      <translation>Tout le monde voit le même code</translation>
    </message>
    <message>
      <source>It is different for somebody…</source>
      <translation>Il est différent pour quelqu’un…</translation>
    </message>
    <message>
      <source>Read the code to each other. Nothing is sent before you have.</source>
      <translation>Lisez-vous le code les uns aux autres. Rien n’est envoyé avant cela.</translation>
    </message>
    <message>
      <source>What is this?</source>
      <translation>Qu’est-ce que c’est ?</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Masquer</translation>
    </message>
    <message>
      <source>Key {number}</source>
      <translation>Clé {number}</translation>
    </message>
    <message>
      <source>Everyone has the key ({n} of {of})</source>
      <translation>Tout le monde a la clé ({n} sur {of})</translation>
    </message>
    <message>
      <source>{n} of {of} have confirmed the key. Missing: {names}</source>
      <translation>{n} sur {of} ont confirmé la clé. Il manque : {names}</translation>
    </message>
    <message>
      <source>Code to compare: {code}</source>
      <translation>Code à comparer : {code}</translation>
    </message>
    <message>
      <source>How: meet, or call each other where you know the voices. Read it aloud, digit by digit; everyone else looks at their own screen and says “the same”.
What it proves: everyone has the same key, the same list of people and the same policy, and nobody is in between. It holds for this key; the next has its own.
If it is different for anybody, say nothing confidential, and leave.</source>
      <translation>Comment faire : rencontrez-vous, ou appelez-vous si vous connaissez les voix. Lisez-le à voix haute, chiffre par chiffre ; chacun regarde son propre écran et dit « le même ».
Ce que cela prouve : tout le monde a la même clé, la même liste de personnes et la même politique, et personne ne s’est interposé. Cela vaut pour cette clé ; la suivante a son propre code.
S’il est différent pour quelqu’un, ne dites rien de confidentiel, et quittez la conférence.</translation>
    </message>
    <message numerus="yes">
      <source>In use for {span}, protects {n} messages</source>
      <translation>
        <numerusform>Utilisée depuis {span}, protège {n} message</numerusform>
        <numerusform>Utilisée depuis {span}, protège {n} messages</numerusform>
      </translation>
    </message>
    <message>
      <source>Changing to key {n}: {reason}.</source>
      <translation>Passage à la clé {n} : {reason}.</translation>
    </message>
    <message>
      <source>Made by the host alone, which is why the code is long.</source>
      <translation>Créée par l’hôte seul : c’est pourquoi le code est long.</translation>
    </message>
    <message>
      <source>Made together by: {names}</source>
      <translation>Créée ensemble par : {names}</translation>
    </message>
    <message>
      <source>Next change in {span}</source>
      <translation>Prochain changement dans {span}</translation>
    </message>
    <message>
      <source>The next change is due</source>
      <translation>Le prochain changement est imminent</translation>
    </message>
    <message>
      <source>{what} In use in {span}.</source>
      <translation>{what} En usage dans {span}.</translation>
    </message>
    <message>
      <source>The old key is still accepted for {span}.</source>
      <translation>L’ancienne clé est encore acceptée pendant {span}.</translation>
    </message>
    <message>
      <source>Do not join</source>
      <translation>Ne pas rejoindre</translation>
    </message>
    <message>
      <source>{name} sees that you would like to join.</source>
      <translation>Votre souhait de rejoindre la conférence est affiché chez {name}.</translation>
    </message>
    <message>
      <source>The host sees that you would like to join.</source>
      <translation>L’hôte voit que vous souhaitez rejoindre la conférence.</translation>
    </message>
    <message>
      <source>This takes some seconds.</source>
      <translation>Cela prend quelques secondes.</translation>
    </message>
    <message>
      <source>Once they let you in, you see what the conference is and how it is protected, and decide whether to join.</source>
      <translation>Après votre admission, vous verrez quelle est la conférence et comment elle est protégée, et vous déciderez de la rejoindre ou non.</translation>
    </message>
    <message>
      <source>It is tried again for a while. You can leave this page.</source>
      <translation>De nouveaux essais ont lieu pendant un moment. Vous pouvez quitter cette page.</translation>
    </message>
    <message>
      <source>Ask {name} by another way. If it was a mistake, open the link once more.</source>
      <translation>Demandez à {name} par un autre moyen. Si c’était une erreur, ouvrez le lien encore une fois.</translation>
    </message>
    <message>
      <source>Ask the host by another way. If it was a mistake, open the link once more.</source>
      <translation>Demandez à l’hôte par un autre moyen. Si c’était une erreur, ouvrez le lien encore une fois.</translation>
    </message>
    <message>
      <source>My key is compromised…</source>
      <translation>Ma clé est compromise…</translation>
    </message>
    <message>
      <source>Report compromise…</source>
      <translation>Signaler une compromission…</translation>
    </message>
    <message>
      <source>Safety number…</source>
      <translation>Numéro de sécurité…</translation>
    </message>
    <message>
      <source>Have them host…</source>
      <translation>En faire l’hôte…</translation>
    </message>
    <message>
      <source>Do not invite</source>
      <translation>Ne pas inviter</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Retirer…</translation>
    </message>
    <message>
      <source>No longer a deputy…</source>
      <translation>Retirer des suppléants…</translation>
    </message>
    <message>
      <source>Name as deputy…</source>
      <translation>Nommer suppléant…</translation>
    </message>
    <message>
      <source>{name}’s conference</source>
      <translation>Conférence de {name}</translation>
    </message>
    <message>
      <source>{name}’s conference {n}</source>
      <translation>Conférence de {name} ({n})</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer *.p7b);;All files (*)</source>
      <translation>Certificats (*.pem *.crt *.cer *.p7b);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Nobody is near. Add somebody by address first.</source>
      <translation>Personne n’est à proximité. Ajoutez d’abord quelqu’un par son adresse.</translation>
    </message>
    <message>
      <source>By address…</source>
      <translation>Par adresse…</translation>
    </message>
    <message>
      <source>By certificate file…</source>
      <translation>Par fichier de certificat…</translation>
    </message>
    <message>
      <source>Name of the conference</source>
      <translation>Nom de la conférence</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Démarrer</translation>
    </message>
    <message>
      <source>Who takes part?</source>
      <translation>Qui participe ?</translation>
    </message>
    <message>
      <source>Whose certificate?</source>
      <translation>Le certificat de qui ?</translation>
    </message>
    <message>
      <source>{name} is picked, and invited as soon as they are near.</source>
      <translation>{name} fait partie du choix ; l’invitation part dès que {name} est à proximité.</translation>
    </message>
    <message>
      <source>{name} is near, and picked.</source>
      <translation>{name} est à proximité ; la case est cochée.</translation>
    </message>
    <message>
      <source>What is it called?</source>
      <translation>Comment s’appelle-t-elle ?</translation>
    </message>
    <message>
      <source>How is it protected?</source>
      <translation>Comment est-elle protégée ?</translation>
    </message>
    <message>
      <source>As the Internet-Draft describes them, for comparison</source>
      <translation>Tels que l’Internet-Draft les décrit, pour comparer</translation>
    </message>
    <message>
      <source>Pick at least one person.</source>
      <translation>Choisissez au moins une personne.</translation>
    </message>
    <message numerus="yes">
      <source>{n} people get an invitation.</source>
      <translation>
        <numerusform>Une personne reçoit une invitation.</numerusform>
        <numerusform>{n} personnes reçoivent une invitation.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} are away: invited as soon as they are near, or by a link that you send.</source>
      <translation>
        <numerusform>Une personne est absente : elle sera invitée dès qu’elle est à proximité, ou par un lien de votre part.</numerusform>
        <numerusform>{n} personnes sont absentes : elles seront invitées dès qu’elles sont à proximité, ou par un lien de votre part.</numerusform>
      </translation>
    </message>
    <message>
      <source>Start a conference</source>
      <translation>Démarrer une conférence</translation>
    </message>
    <message>
      <source>Undo verification</source>
      <translation>Annuler la vérification</translation>
    </message>
    <message>
      <source>Safety number</source>
      <translation>Numéro de sécurité</translation>
    </message>
    <message>
      <source>If it is the same on both screens, nobody is between you.</source>
      <translation>S’il est identique sur les deux écrans, personne ne s’est interposé entre vous.</translation>
    </message>
    <message>
      <source>Near, at {address}</source>
      <translation>À proximité, à l’adresse {address}</translation>
    </message>
    <message>
      <source>Not near now</source>
      <translation>Pas à proximité</translation>
    </message>
    <message>
      <source>Change policy…</source>
      <translation>Changer la politique…</translation>
    </message>
    <message>
      <source>Do not go on. First read all of it once more, slowly: you both have to look at the page with the other’s name. If it is still different, somebody is between you, or this is not their app: decline what it asks you for, and tell them.</source>
      <translation>N’allez pas plus loin. Relisez d’abord tout, lentement : chacun doit regarder la page qui porte le nom de l’autre. Si le numéro est toujours différent, quelqu’un s’est interposé, ou ce n’est pas son application : refusez ce qu’elle vous demande, et prévenez cette personne.</translation>
    </message>
    <message>
      <source>Ways to compare the number</source>
      <translation>Façons de comparer le numéro</translation>
    </message>
    <message>
      <source>The numbers are the same</source>
      <translation>Les numéros sont identiques</translation>
    </message>
    <message>
      <source>They are different</source>
      <translation>Ils sont différents</translation>
    </message>
    <message>
      <source>By code</source>
      <translation>Par le code</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Comparer</translation>
    </message>
    <message>
      <source>Copy my number</source>
      <translation>Copier mon numéro</translation>
    </message>
    <message>
      <source>Digits, words, or the text of a QR code</source>
      <translation>Chiffres, mots ou texte d’un code QR</translation>
    </message>
    <message>
      <source>What they sent you</source>
      <translation>Ce que cette personne vous a envoyé</translation>
    </message>
    <message>
      <source>Or: we read the code of “{name}” to each other</source>
      <translation>Ou : nous nous lisons le code de « {name} »</translation>
    </message>
    <message>
      <source>Safety number: {number}</source>
      <translation>Numéro de sécurité : {number}</translation>
    </message>
    <message>
      <source>The number in words: {words}</source>
      <translation>Le numéro en mots : {words}</translation>
    </message>
    <message>
      <source>QR code of the safety number with {name}</source>
      <translation>Code QR du numéro de sécurité avec {name}</translation>
    </message>
    <message>
      <source>Ask {name} for the number on their screen, by a way where you know that it is them: a call, or a messenger that you trust. Not by this app.</source>
      <translation>Demandez à {name} le numéro affiché sur son écran, par un moyen où vous savez que c’est bien cette personne : un appel, ou une messagerie à laquelle vous faites confiance. Pas par cette application.</translation>
    </message>
    <message>
      <source>Read aloud</source>
      <translation>À voix haute</translation>
    </message>
    <message>
      <source>QR code</source>
      <translation>Code QR</translation>
    </message>
    <message>
      <source>Paste what they sent</source>
      <translation>Coller le numéro reçu</translation>
    </message>
    <message>
      <source>Read the number to each other, in person or on a call where you know the voice: the digits, or the words, which say the same.</source>
      <translation>Lisez-vous le numéro l’un à l’autre, en personne ou lors d’un appel où vous reconnaissez la voix : les chiffres, ou les mots, qui disent la même chose.</translation>
    </message>
    <message>
      <source>1. {name} scans this code with the camera of a phone.</source>
      <translation>1. {name} scanne ce code avec l’appareil photo d’un téléphone.</translation>
    </message>
    <message>
      <source>2. They paste the text that it shows into their app, on the page with you.</source>
      <translation>2. Cette personne colle le texte affiché dans son application, sur la page qui porte votre nom.</translation>
    </message>
    <message>
      <source>3. Do the same with the code on their screen: paste its text here, under “Paste what they sent”.</source>
      <translation>3. Faites de même avec le code sur son écran : collez-en le texte ici, sous « Coller le numéro reçu ».</translation>
    </message>
    <message>
      <source>Copied. Send it to {name}, who pastes it into their app.</source>
      <translation>Copié. Envoyez-le à {name}, qui le collera dans son application.</translation>
    </message>
    <message>
      <source>Sections of the settings</source>
      <translation>Rubriques des réglages</translation>
    </message>
    <message>
      <source>Everything that happened, to be searched and checked</source>
      <translation>Tout ce qui s’est passé, à chercher et à vérifier</translation>
    </message>
    <message>
      <source>Test the network</source>
      <translation>Tester le réseau</translation>
    </message>
    <message>
      <source>Start a secure conference</source>
      <translation>Démarrez une conférence sécurisée</translation>
    </message>
    <message numerus="yes">
      <source>{n} people are near. Pick some of them, and press Start.</source>
      <translation>
        <numerusform>Une personne est à proximité. Choisissez-la et appuyez sur « Démarrer ».</numerusform>
        <numerusform>{n} personnes sont à proximité. Choisissez qui participe, puis appuyez sur « Démarrer ».</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody here yet</source>
      <translation>Personne pour l’instant</translation>
    </message>
    <message>
      <source>Ask others to start the app: everyone on the same network appears here by themselves. If somebody does not, test the network to see what is in the way, or send them a link.</source>
      <translation>Demandez aux autres de lancer l’application : toutes les personnes du même réseau apparaissent ici d’elles-mêmes. Si quelqu’un n’apparaît pas, testez le réseau pour voir ce qui fait obstacle, ou envoyez-lui un lien.</translation>
    </message>
    <message numerus="yes">
      <source>{names} and {n} more</source>
      <translation>
        <numerusform>{names} et {n} de plus</numerusform>
        <numerusform>{names} et {n} de plus</numerusform>
      </translation>
    </message>
    <message>
      <source>Not near now: invited as soon as they are</source>
      <translation>Pas à proximité : invitation dès leur arrivée</translation>
    </message>
    <message numerus="yes">
      <source>{n} people</source>
      <translation>
        <numerusform>{n} personne</numerusform>
        <numerusform>{n} personnes</numerusform>
      </translation>
    </message>
    <message>
      <source>Only you so far</source>
      <translation>Personne d’autre pour l’instant</translation>
    </message>
    <message>
      <source>From {name}</source>
      <translation>De {name}</translation>
    </message>
    <message>
      <source>Invitation by link</source>
      <translation>Invitation par lien</translation>
    </message>
    <message>
      <source>Has not confirmed the key</source>
      <translation>N’a pas confirmé la clé</translation>
    </message>
    <message>
      <source>{role} · {state}</source>
      <translation>{role} · {state}</translation>
    </message>
    <message>
      <source>you</source>
      <translation>vous</translation>
    </message>
    <message numerus="yes">
      <source>{n} new</source>
      <translation>
        <numerusform>{n} nouv.</numerusform>
        <numerusform>{n} nouv.</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}: unit</source>
      <translation>{name} : unité</translation>
    </message>
    <message>
      <source>Who fits a rule of my own</source>
      <translation>Selon ma propre règle</translation>
    </message>
    <message>
      <source>{name}: rule</source>
      <translation>{name} : règle</translation>
    </message>
    <message>
      <source>My {name}</source>
      <translation>{name} (ma version)</translation>
    </message>
    <message>
      <source>Policies (*.toml);;All files (*)</source>
      <translation>Politiques (*.toml);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Your own security policy</source>
      <translation>Votre propre politique de sécurité</translation>
    </message>
    <message>
      <source>Security policy</source>
      <translation>Politique de sécurité</translation>
    </message>
    <message>
      <source>Sections of the policy</source>
      <translation>Rubriques de la politique</translation>
    </message>
    <message>
      <source>Start from another policy</source>
      <translation>Partir d’une autre politique</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importer…</translation>
    </message>
    <message>
      <source>Save as my own preset</source>
      <translation>Enregistrer comme modèle</translation>
    </message>
    <message>
      <source>Use for this conference</source>
      <translation>Utiliser pour cette conférence</translation>
    </message>
    <message>
      <source>Policy of “{name}”</source>
      <translation>Politique de « {name} »</translation>
    </message>
    <message>
      <source>Choose a policy…</source>
      <translation>Choisir une politique…</translation>
    </message>
    <message>
      <source>The fields are now as in “{name}”.</source>
      <translation>Les champs sont maintenant ceux de « {name} ».</translation>
    </message>
    <message>
      <source>Import a policy</source>
      <translation>Importer une politique</translation>
    </message>
    <message>
      <source>Export this policy</source>
      <translation>Exporter cette politique</translation>
    </message>
    <message>
      <source>Saved. “{name}” is now among your policies.</source>
      <translation>Enregistré. « {name} » fait maintenant partie de vos politiques.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Start from</source>
      <translation>Partir de</translation>
    </message>
    <message>
      <source>Nothing was taken from the file:</source>
      <translation>Rien n’a été repris du fichier :</translation>
    </message>
    <message>
      <source>The fields are now as in the file. Whose signature it bears was not checked: read what it means before you use it.</source>
      <translation>Les champs sont maintenant comme dans le fichier. L’auteur de sa signature n’a pas été vérifié : lisez ce qu’il signifie avant de l’utiliser.</translation>
    </message>
    <message>
      <source>The fields are now as in the file.</source>
      <translation>Les champs sont maintenant ceux du fichier.</translation>
    </message>
    <message>
      <source>Exported to {path}.</source>
      <translation>Exporté dans {path}.</translation>
    </message>
    <message>
      <source>Give up your changes?</source>
      <translation>Abandonner vos modifications ?</translation>
    </message>
    <message>
      <source>Go on editing</source>
      <translation>Continuer à modifier</translation>
    </message>
    <message>
      <source>Give up changes</source>
      <translation>Abandonner les modifications</translation>
    </message>
    <message>
      <source>What you changed in this policy was not saved.</source>
      <translation>Vos modifications de cette politique n’ont pas été enregistrées.</translation>
    </message>
    <message>
      <source>Delete your policy “{name}”?</source>
      <translation>Supprimer votre politique « {name} » ?</translation>
    </message>
    <message>
      <source>Advanced…</source>
      <translation>Avancé…</translation>
    </message>
    <message>
      <source>Write a policy of your own</source>
      <translation>Écrire votre propre politique</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Modifier…</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Supprimer…</translation>
    </message>
    <message>
      <source>It is no longer offered for new conferences, and cannot be brought back.</source>
      <translation>Elle n’est plus proposée pour de nouvelles conférences, et ne peut pas être récupérée.</translation>
    </message>
    <message>
      <source>Conferences that run under it go on as they are.</source>
      <translation>Les conférences qui la suivent continuent sans changement.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
      <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>One fingerprint on each line</source>
      <translation>Une empreinte par ligne</translation>
    </message>
    <message>
      <source>Add somebody near</source>
      <translation>Ajouter quelqu’un à proximité</translation>
    </message>
    <message>
      <source>Prefer this cipher</source>
      <translation>Préférer ce chiffrement</translation>
    </message>
    <message>
      <source>Prefer others to this cipher</source>
      <translation>Préférer les autres à ce chiffrement</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>Ôter</translation>
    </message>
    <message>
      <source>Its name</source>
      <translation>Son nom</translation>
    </message>
    <message>
      <source>Name of an organisation to be added</source>
      <translation>Nom d’une organisation à ajouter</translation>
    </message>
    <message>
      <source>Add certificates…</source>
      <translation>Ajouter des certificats…</translation>
    </message>
    <message>
      <source>Certificates of authorities</source>
      <translation>Certificats d’autorités</translation>
    </message>
    <message numerus="yes">
      <source>{n} other keys</source>
      <translation>
        <numerusform>une autre clé</numerusform>
        <numerusform>{n} autres clés</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody is near.</source>
      <translation>Personne n’est à proximité.</translation>
    </message>
    <message>
      <source>Nothing becomes weaker, so this takes effect for everyone at once:</source>
      <translation>Rien ne devient plus faible : cela prend effet aussitôt pour tout le monde :</translation>
    </message>
    <message>
      <source>This would change:</source>
      <translation>Ceci changerait :</translation>
    </message>
    <message>
      <source>Part of this makes the conference weaker. Everyone is asked, and the change takes effect when all who can be reached agreed:</source>
      <translation>Une partie de ces changements affaiblit la conférence. L’accord de chacun est demandé, et le changement prend effet quand toutes les personnes joignables ont accepté :</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>Ce qui changerait</translation>
    </message>
    <message>
      <source>Change the policy?</source>
      <translation>Changer la politique ?</translation>
    </message>
    <message>
      <source>Change policy</source>
      <translation>Changer la politique</translation>
    </message>
    <message>
      <source>Makes the conference weaker</source>
      <translation>Affaiblit la conférence</translation>
    </message>
    <message>
      <source>The policy in force does not allow this: {reason}</source>
      <translation>La politique en vigueur ne le permet pas : {reason}</translation>
    </message>
    <message>
      <source>Then</source>
      <translation>Ensuite</translation>
    </message>
    <message>
      <source>The two policies say the same.</source>
      <translation>Les deux politiques disent la même chose.</translation>
    </message>
    <message numerus="yes">
      <source>{n} to mend</source>
      <translation>
        <numerusform>{n} à corriger</numerusform>
        <numerusform>{n} à corriger</numerusform>
      </translation>
    </message>
    <message>
      <source>Until this is mended, the sentences say what it meant before:</source>
      <translation>Tant que ceci n’est pas corrigé, les phrases disent ce que la politique signifiait avant :</translation>
    </message>
    <message numerus="yes">
      <source>… and {n} more.</source>
      <translation>
        <numerusform>… et {n} de plus.</numerusform>
        <numerusform>… et {n} de plus.</numerusform>
      </translation>
    </message>
    <message>
      <source>What this means</source>
      <translation>Ce que cela signifie</translation>
    </message>
    <message>
      <source>Ask for a certificate</source>
      <translation>Demander un certificat</translation>
    </message>
    <message>
      <source>Save the request…</source>
      <translation>Enregistrer la demande…</translation>
    </message>
    <message>
      <source>Password of the file</source>
      <translation>Mot de passe du fichier</translation>
    </message>
    <message>
      <source>Take the key in the file in place of mine</source>
      <translation>Remplacer ma clé par celle du fichier</translation>
    </message>
    <message>
      <source>Take it in</source>
      <translation>Importer</translation>
    </message>
    <message>
      <source>Save a copy of your key</source>
      <translation>Enregistrer une copie de votre clé</translation>
    </message>
    <message>
      <source>Save the copy…</source>
      <translation>Enregistrer la copie…</translation>
    </message>
    <message>
      <source>The app writes a request for a certificate for your key. Send the file to whoever issues certificates in your organisation, and take in what comes back. Your key never leaves this computer.</source>
      <translation>L’application écrit une demande de certificat pour votre clé. Envoyez le fichier à qui délivre les certificats dans votre organisation, et importez ce que vous recevez en retour. Votre clé ne quitte jamais cet ordinateur.</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Mail address (may stay empty)</source>
      <translation>Adresse e-mail (peut rester vide)</translation>
    </message>
    <message>
      <source>With another key, people who verified you have to do so again.</source>
      <translation>Avec une autre clé, les personnes qui vous ont vérifié devront le faire de nouveau.</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Mot de passe</translation>
    </message>
    <message>
      <source>The file holds your key and certificate, no conferences and no messages. On another computer, take it in when the app starts for the first time. Use it on one computer at a time.</source>
      <translation>Le fichier contient votre clé et votre certificat, mais ni conférences ni messages. Sur un autre ordinateur, reprenez-le au premier démarrage de l’application. N’utilisez la clé que sur un ordinateur à la fois.</translation>
    </message>
    <message>
      <source>At once, and after the next start. Who is reached by another one alone is then away.</source>
      <translation>Tout de suite, et après le prochain lancement aussi. Qui n’est joint que par un autre réseau est alors absent.</translation>
    </message>
    <message>
      <source>{name}: not there now, used again once it is back</source>
      <translation>{name} : absente pour l’instant, réutilisée dès son retour</translation>
    </message>
    <message>
      <source>{name}: reaches this computer alone</source>
      <translation>{name} : ne joint que cet ordinateur</translation>
    </message>
    <message>
      <source>{name}: not connected</source>
      <translation>{name} : non connectée</translation>
    </message>
    <message>
      <source>Use all of them</source>
      <translation>Les utiliser tous</translation>
    </message>
    <message>
      <source>New ones, too, as soon as they are there.</source>
      <translation>Les nouveaux aussi, dès qu’ils sont là.</translation>
    </message>
    <message>
      <source>Use these alone</source>
      <translation>N’utiliser que ceux-ci</translation>
    </message>
    <message>
      <source>Networks of this computer</source>
      <translation>Réseaux de cet ordinateur</translation>
    </message>
    <message>
      <source>This start of the app was told which to use (--interface).</source>
      <translation>Ceux à utiliser ont été indiqués au lancement de l’application (--interface).</translation>
    </message>
    <message>
      <source>Start the app again</source>
      <translation>Redémarrer l’application</translation>
    </message>
    <message>
      <source>Look and notifications</source>
      <translation>Apparence et notifications</translation>
    </message>
    <message>
      <source>You can be invited, and conferences go on.</source>
      <translation>On peut vous inviter, et les conférences continuent.</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Couleurs</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>Notify me of</source>
      <translation>Notifications</translation>
    </message>
    <message>
      <source>Stay in the tray when the window is closed</source>
      <translation>Rester actif une fois la fenêtre fermée</translation>
    </message>
    <message>
      <source>From the next start of the app on.</source>
      <translation>À partir du prochain démarrage de l’application.</translation>
    </message>
    <message>
      <source>This desktop has no tray.</source>
      <translation>Ce bureau n’a pas de zone de notification.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Comme le système</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Clair</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Contraste élevé</translation>
    </message>
    <message>
      <source>Invitations, and who wants to join</source>
      <translation>Invitations et demandes d’entrée</translation>
    </message>
    <message>
      <source>Compromised keys and other alerts</source>
      <translation>Les clés compromises et autres alertes</translation>
    </message>
    <message>
      <source>Messages</source>
      <translation>Messages</translation>
    </message>
    <message>
      <source>Settled by {name}.</source>
      <translation>Réglage imposé : {name}.</translation>
    </message>
    <message>
      <source>{name} manages this app.</source>
      <translation>{name} gère cette application.</translation>
    </message>
    <message>
      <source>An administrator</source>
      <translation>Un administrateur</translation>
    </message>
    <message>
      <source>Ask {contact} about it.</source>
      <translation>Adressez-vous à {contact}.</translation>
    </message>
    <message>
      <source>safe reading</source>
      <translation>lu au plus strict</translation>
    </message>
    <message>
      <source>Settled by the administrator</source>
      <translation>Défini par l’administrateur</translation>
    </message>
    <message>
      <source>Recommended</source>
      <translation>Recommandé</translation>
    </message>
    <message>
      <source>Cannot be read, so the strictest holds</source>
      <translation>Illisible : le réglage le plus strict s’applique</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Réseau</translation>
    </message>
    <message>
      <source>Announces that somebody is here, without a name, and finds others who do the same.</source>
      <translation>Annonce que quelqu’un est là, sans donner de nom, et trouve les autres qui font de même.</translation>
    </message>
    <message>
      <source>Look for people near</source>
      <translation>Chercher les personnes à proximité</translation>
    </message>
    <message>
      <source>Your addresses</source>
      <translation>Vos adresses</translation>
    </message>
    <message>
      <source>Is somebody missing?</source>
      <translation>Manque-t-il quelqu’un ?</translation>
    </message>
    <message>
      <source>None: not connected.</source>
      <translation>Aucune : pas de connexion.</translation>
    </message>
    <message>
      <source>“{file}” is taken in. Whose certificate it takes back counts as confirmed no longer, in conferences that run as well.</source>
      <translation>« {file} » est pris en compte. Les personnes dont le certificat y est repris ne comptent plus comme confirmées, y compris dans les conférences en cours.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>Retirer {name}</translation>
    </message>
    <message>
      <source>Name of the organisation</source>
      <translation>Nom de l’organisation</translation>
    </message>
    <message>
      <source>Choose its file…</source>
      <translation>Choisir son fichier…</translation>
    </message>
    <message>
      <source>Take in a revocation list…</source>
      <translation>Importer une liste de révocation…</translation>
    </message>
    <message>
      <source>Trust {name} no longer?</source>
      <translation>Ne plus faire confiance à {name} ?</translation>
    </message>
    <message>
      <source>Certificates of the organisation</source>
      <translation>Certificats de l’organisation</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
      <translation>Certificats (*.pem *.crt *.cer *.der);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Revocation list</source>
      <translation>Liste de révocation</translation>
    </message>
    <message>
      <source>Revocation lists (*.crl *.pem *.der);;All files (*)</source>
      <translation>Listes de révocation (*.crl *.pem *.der);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Whoever shows a certificate of an organisation named here counts as confirmed by it. Your organisation gives you the file; add no others.</source>
      <translation>Qui présente un certificat d’une organisation nommée ici compte comme confirmé par elle. Votre organisation vous fournit le fichier ; n’en ajoutez pas d’autres.</translation>
    </message>
    <message>
      <source>Whoever it confirms counts as not verified from then on, unless you compared safety numbers with them. Conferences that run go on as they are.</source>
      <translation>Les personnes qu’elle confirme comptent dès lors comme non vérifiées, sauf si vous avez comparé les numéros de sécurité. Les conférences en cours continuent telles quelles.</translation>
    </message>
    <message>
      <source>Whose certificates it takes back later, you learn only in conferences whose policy names it. To trust it again, you need its file.</source>
      <translation>Les certificats qu’elle reprendra plus tard, vous ne les apprendrez que dans les conférences dont la politique la nomme. Pour lui faire de nouveau confiance, il vous faudra son fichier.</translation>
    </message>
    <message>
      <source>None yet.</source>
      <translation>Aucune pour l’instant.</translation>
    </message>
    <message>
      <source>They cannot see you, and you hear nothing of them.</source>
      <translation>Cette personne ne peut pas vous voir, et rien ne vous parvient d’elle.</translation>
    </message>
    <message>
      <source>Known</source>
      <translation>Connues</translation>
    </message>
    <message>
      <source>Blocked</source>
      <translation>Bloquées</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Oublier</translation>
    </message>
    <message>
      <source>Unblock</source>
      <translation>Débloquer</translation>
    </message>
    <message>
      <source>People with whom you were in a conference, whom you verified, or whom you picked by certificate file.</source>
      <translation>Les personnes avec qui vous avez été en conférence, que vous avez vérifiées ou choisies par fichier de certificat.</translation>
    </message>
    <message>
      <source>Nobody.</source>
      <translation>Personne.</translation>
    </message>
    <message>
      <source>Ask for a certificate…</source>
      <translation>Demander un certificat…</translation>
    </message>
    <message>
      <source>Take in a certificate…</source>
      <translation>Importer un certificat…</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>Enregistrer une copie…</translation>
    </message>
    <message>
      <source>Make a new identity…</source>
      <translation>Créer une nouvelle identité…</translation>
    </message>
    <message>
      <source>Certificate</source>
      <translation>Certificat</translation>
    </message>
    <message>
      <source>Fingerprint of your key</source>
      <translation>Empreinte de votre clé</translation>
    </message>
    <message>
      <source>If this computer is lost</source>
      <translation>Si cet ordinateur est perdu</translation>
    </message>
    <message>
      <source>If somebody else may have your key</source>
      <translation>Si quelqu’un d’autre peut détenir votre clé</translation>
    </message>
    <message>
      <source>Who may see me?</source>
      <translation>Qui peut me voir ?</translation>
    </message>
    <message>
      <source>Issued by {name}, until {day}.</source>
      <translation>Délivré par {name}, valable jusqu’au {day}.</translation>
    </message>
    <message>
      <source>Made by this app, until {day}. People verify you by safety number.</source>
      <translation>Créé par cette application, valable jusqu’au {day}. Les autres vous vérifient par le numéro de sécurité.</translation>
    </message>
    <message>
      <source>Make a new identity?</source>
      <translation>Créer une nouvelle identité ?</translation>
    </message>
    <message>
      <source>Make it and start again</source>
      <translation>Créer et redémarrer</translation>
    </message>
    <message>
      <source>Keys (*.p12)</source>
      <translation>Clés (*.p12)</translation>
    </message>
    <message>
      <source>Certificates (*.p12 *.pfx *.pem *.crt *.cer *.p7b);;All files (*)</source>
      <translation>Certificats (*.p12 *.pfx *.pem *.crt *.cer *.p7b);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Save the request</source>
      <translation>Enregistrer la demande</translation>
    </message>
    <message>
      <source>Requests (*.pem *.csr)</source>
      <translation>Demandes (*.pem *.csr)</translation>
    </message>
    <message>
      <source>With a copy of your key you go on elsewhere as the same person, and nobody has to verify you anew. Whoever has the file and its password can pass for you.</source>
      <translation>Avec une copie de votre clé, vous restez la même personne ailleurs, et personne n’a à vous vérifier de nouveau. Quiconque a le fichier et son mot de passe peut se faire passer pour vous.</translation>
    </message>
    <message>
      <source>Report your key as compromised in your conferences, so that nobody trusts it any more. Then make a new identity: a new key under the same name.</source>
      <translation>Signalez votre clé comme compromise dans vos conférences, pour que plus personne ne s’y fie. Créez ensuite une nouvelle identité : une nouvelle clé sous le même nom.</translation>
    </message>
    <message>
      <source>A new certificate is kept. It is shown from the next start of the app on.</source>
      <translation>Un nouveau certificat est conservé. Il sera affiché à partir du prochain démarrage de l’application.</translation>
    </message>
    <message>
      <source>No authority’s certificate came with it. That is right only where the organisation’s root issued it; else take in a file that has those in between as well.</source>
      <translation>Aucun certificat d’autorité n’est venu avec. C’est normal seulement si la racine de l’organisation l’a émis elle-même ; sinon, prenez un fichier qui contient aussi les certificats intermédiaires.</translation>
    </message>
    <message>
      <source>Your new identity is kept. Until the app starts again, the old key is in use.</source>
      <translation>Votre nouvelle identité est conservée. Tant que l’application n’a pas redémarré, c’est l’ancienne clé qui sert.</translation>
    </message>
    <message>
      <source>A copy is in “{file}”. Keep it in a safe place.</source>
      <translation>Une copie se trouve dans « {file} ». Gardez-la en lieu sûr.</translation>
    </message>
    <message>
      <source>The request is in “{file}”. Send it to whoever issues certificates in your organisation, and take in here what comes back.</source>
      <translation>La demande est dans « {file} ». Envoyez-la à qui délivre les certificats dans votre organisation, puis importez ici ce qui revient.</translation>
    </message>
    <message>
      <source>This cannot be undone: your old key is erased on this computer.</source>
      <translation>C’est irréversible : votre ancienne clé est effacée de cet ordinateur.</translation>
    </message>
    <message>
      <source>The app then starts again, with a new key under the same name. The conferences that you are in go on without you until you are invited again; those that you host end up without a host.</source>
      <translation>L’application redémarre alors, avec une nouvelle clé sous le même nom. Les conférences auxquelles vous participez continuent sans vous jusqu’à une nouvelle invitation ; celles dont vous êtes l’hôte n’ont plus d’hôte.</translation>
    </message>
    <message>
      <source>To others you are a new person: they see a key that they do not know, and compare safety numbers with you anew. A certificate of an organisation is not taken along; ask for a new one.</source>
      <translation>Pour les autres, vous êtes une personne nouvelle : ils voient une clé inconnue et comparent de nouveau les numéros de sécurité avec vous. Le certificat d’une organisation n’est pas repris ; demandez-en un nouveau.</translation>
    </message>
    <message>
      <source>Your history stays, and can still be verified: what your old key signed is signed again as a whole with the new one.</source>
      <translation>Votre historique reste et peut toujours être vérifié : ce que l’ancienne clé a signé est signé de nouveau, en entier, avec la nouvelle.</translation>
    </message>
    <message>
      <source>Whoever has the app open in this network sees your name and can invite you.</source>
      <translation>Toute personne qui a ouvert l’application sur ce réseau voit votre nom et peut vous inviter.</translation>
    </message>
    <message>
      <source>Only who was verified, confirmed by an organisation, in a conference with you, or picked by certificate file. Two people who both chose this find each other by address or link alone.</source>
      <translation>Uniquement les personnes vérifiées, confirmées par une organisation, déjà en conférence avec vous, ou choisies par fichier de certificat. Deux personnes qui ont toutes deux fait ce choix ne se trouvent que par une adresse ou un lien.</translation>
    </message>
    <message>
      <source>Only the people in your conferences, and whom you add by address or link.</source>
      <translation>Uniquement les personnes de vos conférences, et celles que vous ajoutez par une adresse ou un lien.</translation>
    </message>
    <message>
      <source>Nobody here yet.</source>
      <translation>Personne pour l’instant.</translation>
    </message>
    <message>
      <source>Conferences, invitations and people near</source>
      <translation>Conférences, invitations et personnes à proximité</translation>
    </message>
    <message>
      <source>Invitations</source>
      <translation>Invitations</translation>
    </message>
    <message>
      <source>Conferences</source>
      <translation>Conférences</translation>
    </message>
    <message>
      <source>People near</source>
      <translation>À proximité</translation>
    </message>
    <message>
      <source>Earlier conferences</source>
      <translation>Conférences passées</translation>
    </message>
    <message>
      <source>You are {name}</source>
      <translation>Vous êtes {name}</translation>
    </message>
    <message>
      <source>I have seen this</source>
      <translation>J’ai compris</translation>
    </message>
    <message>
      <source>Reported by you at {time}: “{reason}”.</source>
      <translation>Signalé par vous ({time}) : « {reason} ».</translation>
    </message>
    <message>
      <source>Not to be trusted since {time}.</source>
      <translation>Non fiable depuis : {time}.</translation>
    </message>
    <message numerus="yes">
      <source>{n} more alerts wait behind this one.</source>
      <translation>
        <numerusform>Une autre alerte attend derrière celle-ci.</numerusform>
        <numerusform>{n} autres alertes attendent derrière celle-ci.</numerusform>
      </translation>
    </message>
    <message>
      <source>Alert</source>
      <translation>Alerte</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Ce qui a été fait</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Que faire</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>Accepter</translation>
    </message>
    <message>
      <source>Reported by you at {time}.</source>
      <translation>Signalé par vous ({time}).</translation>
    </message>
    <message>
      <source>Reported by {name} at {time}: “{reason}”.</source>
      <translation>Signalé par {name} ({time}) : « {reason} ».</translation>
    </message>
    <message>
      <source>Reported by {name} at {time}.</source>
      <translation>Signalé par {name} ({time}).</translation>
    </message>
    <message>
      <source>End the conference…</source>
      <translation>Terminer la conférence…</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Continuer</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>Laisser tel quel</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>Rester</translation>
    </message>
    <message>
      <source>I know about it</source>
      <translation>Je suis au courant</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Pas maintenant</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Fermer ce message</translation>
    </message>
    <message>
      <source>Empty the search</source>
      <translation>Vider la recherche</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Chercher</translation>
    </message>
    <message>
      <source>Choices</source>
      <translation>Choix</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>Plus ancien</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Plus récent</translation>
    </message>
    <message>
      <source>Close the search</source>
      <translation>Fermer la recherche</translation>
    </message>
    <message>
      <source>{at} of {n}</source>
      <translation>{at} sur {n}</translation>
    </message>
    <message>
      <source>This is another key than the one that you verified</source>
      <translation>Ce n’est pas la clé que vous avez vérifiée</translation>
    </message>
    <message>
      <source>What to do: compare the number again. If it is different, or you cannot reach them by another way, decline.</source>
      <translation>Que faire : comparez de nouveau le numéro. S’il est différent, ou si vous ne pouvez pas joindre cette personne par un autre moyen, refusez.</translation>
    </message>
    <message>
      <source>What to do: compare the number again. If it is different, or you cannot reach them by another way, do not talk with this key.</source>
      <translation>Que faire : comparez de nouveau le numéro. S’il est différent, ou si vous ne pouvez pas joindre cette personne par un autre moyen, ne parlez pas avec cette clé.</translation>
    </message>
    <message>
      <source>Compare again</source>
      <translation>Comparer de nouveau</translation>
    </message>
    <message>
      <source>It could not be proven that {name} sent this.</source>
      <translation>Il n’a pas pu être prouvé que {name} a envoyé ceci.</translation>
    </message>
    <message>
      <source>{n} of {of}</source>
      <translation>{n} sur {of}</translation>
    </message>
    <message>
      <source>{name}’s key was compromised before this was sent: anybody may have.</source>
      <translation>La clé de {name} était compromise avant cet envoi : il peut venir de n’importe qui.</translation>
    </message>
    <message>
      <source>Signed with {name}’s key, and the signature was checked.</source>
      <translation>Signé avec la clé de {name}, et la signature a été vérifiée.</translation>
    </message>
    <message>
      <source>Sent after the key was compromised: do not rely on it</source>
      <translation>Envoyé après la compromission de la clé : ne vous y fiez pas</translation>
    </message>
    <message>
      <source>Signed with your key.</source>
      <translation>Signé avec votre clé.</translation>
    </message>
    <message>
      <source>Not proven</source>
      <translation>Non prouvé</translation>
    </message>
    <message>
      <source>Security policy: {name}</source>
      <translation>Politique de sécurité : {name}</translation>
    </message>
    <message>
      <source>{sentence} (Not as in your usual policy.)</source>
      <translation>{sentence} (Autrement que dans votre politique habituelle.)</translation>
    </message>
    <message>
      <source>Your usual policy says besides:</source>
      <translation>Votre politique habituelle dit en plus :</translation>
    </message>
    <message numerus="yes">
      <source>The passphrase needs at least {n} characters.</source>
      <translation>
        <numerusform>La phrase secrète doit compter au moins {n} caractère.</numerusform>
        <numerusform>La phrase secrète doit compter au moins {n} caractères.</numerusform>
      </translation>
    </message>
    <message>
      <source>The two passphrases differ.</source>
      <translation>Les deux phrases secrètes diffèrent.</translation>
    </message>
    <message>
      <source>You host {names}. While you are away, nobody can be let in or put out and the key does not change, unless a deputy takes over. It goes on when you are back.</source>
      <translation>Vous êtes l’hôte de {names}. Pendant votre absence, personne ne peut entrer ni être exclu et la clé ne change pas, sauf si un suppléant prend le relais. Tout reprend à votre retour.</translation>
    </message>
    <message>
      <source>Quit MSMP?</source>
      <translation>Quitter MSMP ?</translation>
    </message>
    <message>
      <source>Open an invitation</source>
      <translation>Ouvrir une invitation</translation>
    </message>
    <message>
      <source>Invitations (*.msmp);;All files (*)</source>
      <translation>Invitations (*.msmp);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>“{name}”</source>
      <translation>« {name} »</translation>
    </message>
    <message>
      <source>Last near {time}</source>
      <translation>Vu à proximité : {time}</translation>
    </message>
    <message>
      <source>Received by {n} of {of}. Not yet known to be with: {names}.</source>
      <translation>Reçu par {n} sur {of}. Pas encore confirmé par : {names}.</translation>
    </message>
    <message>
      <source>{state} · the key is changing</source>
      <translation>{state} · la clé est en train de changer</translation>
    </message>
    <message>
      <source>Member</source>
      <translation>Membre</translation>
    </message>
    <message>
      <source>Near now</source>
      <translation>À proximité</translation>
    </message>
    <message>
      <source>Not near so far</source>
      <translation>Jamais à proximité jusqu’ici</translation>
    </message>
    <message>
      <source>today</source>
      <translation>aujourd’hui</translation>
    </message>
    <message numerus="yes">
      <source>{n} days ago</source>
      <translation>
        <numerusform>hier</numerusform>
        <numerusform>il y a {n} jours</numerusform>
      </translation>
    </message>
    <message>
      <source>d MMMM</source>
      <translation>d MMMM</translation>
    </message>
    <message>
      <source>d MMMM yyyy</source>
      <translation>d MMMM yyyy</translation>
    </message>
    <message>
      <source>Nobody else was in when you sent it.</source>
      <translation>Personne d’autre n’était là quand vous l’avez envoyé.</translation>
    </message>
    <message>
      <source>Everyone has it.</source>
      <translation>Tout le monde l’a reçu.</translation>
    </message>
    <message>
      <source>Sent. Not yet known to be with: {names}.</source>
      <translation>Envoyé. Pas encore confirmé par : {names}.</translation>
    </message>
    <message>
      <source>Check who this is</source>
      <translation>Vérifiez qui c’est</translation>
    </message>
    <message>
      <source>Confirmed by {organisation}</source>
      <translation>Confirmé par {organisation}</translation>
    </message>
    <message>
      <source>Compare the code; nothing is sent before</source>
      <translation>Comparez le code ; rien n’est envoyé avant</translation>
    </message>
    <message numerus="yes">
      <source>{state} · {n} people have not confirmed the key</source>
      <translation>
        <numerusform>{state} · une personne n’a pas confirmé la clé</numerusform>
        <numerusform>{state} · {n} personnes n’ont pas confirmé la clé</numerusform>
      </translation>
    </message>
    <message>
      <source>{state} · everyone has the key</source>
      <translation>{state} · tout le monde a la clé</translation>
    </message>
    <message>
      <source>Compare the code first</source>
      <translation>Comparez d’abord le code</translation>
    </message>
    <message>
      <source>d MMM</source>
      <translation>d MMM</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>d MMM yyyy</translation>
    </message>
    <message>
      <source>Looking for the host…</source>
      <translation>Recherche de l’hôte…</translation>
    </message>
    <message>
      <source>Waiting to be let in</source>
      <translation>En attente d’admission</translation>
    </message>
    <message>
      <source>The host does not answer</source>
      <translation>L’hôte ne répond pas</translation>
    </message>
    <message>
      <source>You were not let in</source>
      <translation>L’entrée vous a été refusée</translation>
    </message>
    <message>
      <source>dddd, d MMMM yyyy</source>
      <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
      <source>This is you.</source>
      <translation>C’est vous.</translation>
    </message>
    <message>
      <source>An organisation that you trust confirms who this is.</source>
      <translation>Une organisation à laquelle vous faites confiance confirme cette identité.</translation>
    </message>
    <message>
      <source>You compared safety numbers with this person.</source>
      <translation>Vous avez comparé les numéros de sécurité avec cette personne.</translation>
    </message>
    <message>
      <source>Anybody can choose this name. Compare safety numbers to be sure.</source>
      <translation>N’importe qui peut choisir ce nom. Comparez les numéros de sécurité pour vérifier.</translation>
    </message>
    <message>
      <source>This key was reported compromised. Do not trust it.</source>
      <translation>Cette clé a été signalée comme compromise. Ne vous y fiez pas.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by comparing the number.</source>
      <translation>Vérifié par vous le {date}, en comparant le numéro.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by reading the number aloud.</source>
      <translation>Vérifié par vous le {date}, en lisant le numéro à voix haute.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by comparing the number that they sent.</source>
      <translation>Vérifié par vous le {date}, en comparant le numéro reçu.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by scanning their QR code.</source>
      <translation>Vérifié par vous le {date}, en scannant son code QR.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by the code of a conference.</source>
      <translation>Vérifié par vous le {date}, par le code d’une conférence.</translation>
    </message>
    <message>
      <source>Away: invited once near</source>
      <translation>Pas là : invitation à l’arrivée</translation>
    </message>
    <message>
      <source>Invited</source>
      <translation>Invitation envoyée</translation>
    </message>
    <message>
      <source>Wants to join</source>
      <translation>Veut entrer</translation>
    </message>
    <message>
      <source>Has the key</source>
      <translation>Clé reçue</translation>
    </message>
    <message>
      <source>Cannot be reached</source>
      <translation>Injoignable</translation>
    </message>
    <message>
      <source>Declined</source>
      <translation>A refusé</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Conférence quittée</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Accès retiré</translation>
    </message>
    <message>
      <source>Waiting for the key…</source>
      <translation>En attente de la clé…</translation>
    </message>
    <message>
      <source>Secure</source>
      <translation>Sécurisée</translation>
    </message>
    <message>
      <source>The host cannot be reached</source>
      <translation>Hôte injoignable</translation>
    </message>
    <message>
      <source>You left</source>
      <translation>Quittée</translation>
    </message>
    <message>
      <source>You were removed</source>
      <translation>Accès retiré</translation>
    </message>
    <message>
      <source>Key reported compromised</source>
      <translation>Clé signalée compromise</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Terminée</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>Interrompue</translation>
    </message>
    <message>
      <source>Secure again</source>
      <translation>De nouveau sécurisée</translation>
    </message>
    <message>
      <source>Possibly not secure</source>
      <translation>Peut-être pas sécurisée</translation>
    </message>
    <message>
      <source>Your key is guarded by your passphrase.</source>
      <translation>Votre clé est protégée par votre phrase secrète.</translation>
    </message>
    <message>
      <source>This identity is gone when you close the app.</source>
      <translation>Cette identité disparaît quand vous fermez l’application.</translation>
    </message>
    <message>
      <source>Key in the keyring</source>
      <translation>Dans le trousseau</translation>
    </message>
    <message>
      <source>With a passphrase</source>
      <translation>Avec une phrase secrète</translation>
    </message>
    <message>
      <source>For this session</source>
      <translation>Pour cette session</translation>
    </message>
    <message>
      <source>Everyday</source>
      <translation>Quotidien</translation>
    </message>
    <message>
      <source>Only people you invite get in, everyone takes part in making the key, and it changes whenever somebody comes or goes.</source>
      <translation>Seules entrent les personnes que vous invitez, tout le monde participe à la création de la clé, et elle change dès que quelqu’un arrive ou part.</translation>
    </message>
    <message>
      <source>Confidential</source>
      <translation>Confidentiel</translation>
    </message>
    <message>
      <source>You let each person in yourself, keys live ten minutes at most, and whoever does not confirm a key is put out.</source>
      <translation>Vous faites entrer chaque personne vous-même, les clés vivent au plus dix minutes, et qui ne confirme pas une clé est exclu.</translation>
    </message>
    <message>
      <source>High assurance</source>
      <translation>Haute sécurité</translation>
    </message>
    <message>
      <source>Nobody can say anything before comparing the code; keys wait for everyone; after a compromised key everything is made anew.</source>
      <translation>Personne ne peut rien dire avant d’avoir comparé le code ; les clés attendent tout le monde ; après une clé compromise, tout est renouvelé.</translation>
    </message>
    <message>
      <source>Broadcast</source>
      <translation>Diffusion</translation>
    </message>
    <message>
      <source>Only you speak; many listen without having to confirm anything, and anyone who is in can let others in.</source>
      <translation>Seule votre parole est diffusée ; beaucoup écoutent sans rien avoir à confirmer, et toute personne présente peut en faire entrer d’autres.</translation>
    </message>
    <message>
      <source>GKMP</source>
      <translation>GKMP</translation>
    </message>
    <message>
      <source>Choose it to see how GKMP (RFC 2093) works: you and whoever joins first make the key together, and a compromised key ends in a new conference.</source>
      <translation>À choisir pour voir comment fonctionne GKMP (RFC 2093) : vous faites la clé avec la première personne qui rejoint, et une clé compromise mène à une nouvelle conférence.</translation>
    </message>
    <message>
      <source>SMKD</source>
      <translation>SMKD</translation>
    </message>
    <message>
      <source>Choose it to see how SMKD (RFC 1949) works: you alone make the key, and whoever is in hands it on to those who ask.</source>
      <translation>À choisir pour voir comment fonctionne SMKD (RFC 1949) : vous seul faites la clé, et toute personne présente la transmet à qui la demande.</translation>
    </message>
  </context>
</TS>
