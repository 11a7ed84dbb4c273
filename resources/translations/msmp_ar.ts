<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>MSMP</name>
    <message>
      <source>Let in</source>
      <translation>السماح بالدخول</translation>
    </message>
    <message>
      <source>Turn down</source>
      <translation>رفض الدخول</translation>
    </message>
    <message>
      <source>Compare first…</source>
      <translation>المقارنة أولًا…</translation>
    </message>
    <message>
      <source>{name} wrote in “{conference}”.</source>
      <translation>كتب {name} في «{conference}».</translation>
    </message>
    <message>
      <source>Declined.</source>
      <translation>رُفضت الدعوة.</translation>
    </message>
    <message>
      <source>{name} is turned down.</source>
      <translation>رُفض دخول {name}.</translation>
    </message>
    <message>
      <source>{name} invites you</source>
      <translation>تلقيت دعوة من {name}</translation>
    </message>
    <message>
      <source>New message</source>
      <translation>رسالة جديدة</translation>
    </message>
    <message>
      <source>Decide…</source>
      <translation>اتخاذ قرار…</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>عرض</translation>
    </message>
    <message>
      <source>Accept and join</source>
      <translation>قبول وانضمام</translation>
    </message>
    <message>
      <source>Decline</source>
      <translation>رفض</translation>
    </message>
    <message>
      <source>MSMP: something waits for you</source>
      <translation>MSMP: هناك ما ينتظرك</translation>
    </message>
    <message>
      <source>MSMP: a key is compromised</source>
      <translation>MSMP: مفتاح مخترق</translation>
    </message>
    <message>
      <source>Open MSMP</source>
      <translation>فتح MSMP</translation>
    </message>
    <message>
      <source>New conference</source>
      <translation>مؤتمر جديد</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>إنهاء التطبيق</translation>
    </message>
    <message>
      <source>A key is like a signature that nobody else can write. Once it is compromised, somebody else may have it: they could have read what was said since then, and could speak in that person’s name. The key of the conference was changed without it, so whoever has it can read nothing that is said from now on. What was said before cannot be taken back.</source>
      <translation>المفتاح أشبه بتوقيع لا يقدر على كتابته أحد سواه. فإذا اختُرق فقد يكون في يد شخص آخر: ربما قرأ ما قيل منذ ذلك الحين، وقد يتكلم باسم صاحبه. غُيِّر مفتاح المؤتمر من دونه، فلا يستطيع حامله قراءة أي شيء يُقال من الآن فصاعدًا. أما ما قيل من قبل فلا سبيل إلى استرجاعه.</translation>
    </message>
    <message>
      <source>Somebody in the conference thinks that a key is in wrong hands. They may not take it out by themselves, or anybody could put others out; the host decides. Until then whoever has the key of somebody who is in reads everything that is said.</source>
      <translation>يظن أحد المشاركين في المؤتمر أن مفتاحًا وقع في أيدٍ غير أمينة. ولا يحق له أن يُخرجه بنفسه، وإلا لاستطاع أي شخص إخراج غيره؛ فالقرار للمضيف. وإلى أن يُتخذ القرار، يقرأ كل ما يُقال من بيده مفتاحُ أحد الموجودين في المؤتمر.</translation>
    </message>
    <message>
      <source>Everyone in a conference should see the same list of people, the same policy and the same key. Here they do not: the host’s app, or somebody who controls it, told different people different things. That does not happen by accident. It can hide somebody who listens.</source>
      <translation>يجب أن يرى كل من في المؤتمر قائمة الأشخاص نفسها والسياسة نفسها والمفتاح نفسه. وهذا غير حاصل هنا: فقد أخبر تطبيق المضيف، أو من يتحكم فيه، أشخاصًا مختلفين بأشياء مختلفة. وهذا لا يحدث مصادفة، وقد يُخفي من يتنصّت.</translation>
    </message>
    <message>
      <source>A key is made on one computer, and is on another only where somebody took it there. Two apps now prove to hold the same one. Either its owner uses a copy on a second computer, or somebody else has one, and can read and write in that person’s name.</source>
      <translation>يُنشأ المفتاح على حاسوب واحد، ولا يكون على غيره إلا إذا نقله أحد إليه. والآن يُثبت تطبيقان أنهما يملكان المفتاح نفسه. فإما أن صاحبه يستخدم نسخة منه على حاسوب ثانٍ، وإما أن لدى شخص آخر نسخة، وبإمكانه القراءة والكتابة باسمه.</translation>
    </message>
    <message>
      <source>The host’s computer makes the keys and lets people in and out. It is switched off, asleep or out of the network. What you say is as secure as before, but nobody can be removed, and the key does not change, until somebody hosts again.</source>
      <translation>حاسوب المضيف هو الذي ينشئ المفاتيح ويُدخل الأشخاص ويُخرجهم. وهو الآن مطفأ أو في وضع السكون أو خارج الشبكة. ما تقوله آمن كما كان، لكن لا يمكن إخراج أحد ولا يتغير المفتاح إلى أن يعود للمؤتمر مضيف.</translation>
    </message>
    <message>
      <source>The host’s certificate is their proof of who they are, and it does not hold any more: it was withdrawn, ran out, or its key was declared compromised. Because the host makes the key of the conference, that key is not used any more either.</source>
      <translation>شهادة المضيف هي الدليل على هويته، ولم تعد صالحة: فقد سُحبت أو انتهت مدتها أو أُعلن اختراق مفتاحها. ولأن المضيف هو الذي ينشئ مفتاح المؤتمر، لم يعد ذلك المفتاح مستخدمًا أيضًا.</translation>
    </message>
    <message>
      <source>The policy of a conference was signed when it began, and every app keeps to it. The host’s app asked for something beyond it. Mostly that is an old or faulty version; it could also be somebody who tries what they get away with. They got nothing.</source>
      <translation>وُقِّعت سياسة المؤتمر عند بدايته، وتلتزم بها التطبيقات كلها. وقد طلب تطبيق المضيف شيئًا يتجاوزها. يعود ذلك غالبًا إلى إصدار قديم أو معيب؛ وقد يكون محاولة من شخص يختبر ما يمكنه تمريره. ولم يحصل على شيء.</translation>
    </message>
    <message>
      <source>Who made the conference wants to change its rules, and with the new ones it would be protected less. That needs the consent of everyone whom it concerns. Until you agree, your app keeps to the rules that you joined under.</source>
      <translation>يريد منشئ المؤتمر تغيير قواعده، وبالقواعد الجديدة تقلّ حمايته. ويحتاج ذلك إلى موافقة كل من يعنيه الأمر. وإلى أن توافق، يلتزم تطبيقك بالقواعد التي انضممت على أساسها.</translation>
    </message>
    <message>
      <source>Somebody asks to be let in, and their certificate is what the policy wants. The last word is yours: once they are in, they get the key and read all that is said from then on. What was said before stays closed to them.</source>
      <translation>هناك من يطلب الدخول، وشهادته توافق ما تريده السياسة. والكلمة الأخيرة لك: فبعد الدخول يحصل على المفتاح ويقرأ كل ما يُقال من ذلك الحين. أما ما قيل من قبل فيبقى مغلقًا عليه.</translation>
    </message>
    <message>
      <source>The host’s app makes the keys and lets people in and out. While a conference lives, it can pass to another member: the host signs that, every app checks that the policy names the new host, and the key changes. Who made the conference signs its policy, whoever hosts it.</source>
      <translation>تطبيق المضيف هو الذي ينشئ المفاتيح ويُدخل الأشخاص ويُخرجهم. وما دام المؤتمر قائمًا يمكن أن تنتقل الاستضافة إلى عضو آخر: يوقّع المضيف ذلك، ويتحقق كل تطبيق من أن السياسة تسمّي المضيف الجديد، ويتغير المفتاح. أما السياسة فيوقّعها من أنشأ المؤتمر، أيًّا كان المضيف.</translation>
    </message>
    <message>
      <source>A certificate says who you are, and for how long whoever issued it stands by that. Like a passport, it has to be renewed in time. Your key, and what was said, are not touched.</source>
      <translation>تبيّن الشهادة من أنت، وإلى متى يضمن ذلك من أصدرها. وهي كجواز السفر يجب تجديدها في وقتها. ولا يتأثر مفتاحك ولا ما قيل.</translation>
    </message>
    <message>
      <source>Whoever issued your certificate can take it back before its time: because you have another now, left, or because somebody else may have your key. Apps that learn of it rely on your certificate no longer, and put you out where the policy wants one.</source>
      <translation>يمكن لمن أصدر شهادتك أن يسحبها قبل أوانها: لأن لديك الآن غيرها، أو لأنك غادرت، أو لأن شخصًا آخر قد يملك مفتاحك. والتطبيقات التي تعلم بذلك لا تعتمد على شهادتك بعد ذلك، وتُخرجك حيث تطلب السياسة شهادة.</translation>
    </message>
    <message>
      <source>An organisation that you trust stands by that person’s certificate no longer. Who is in a conference is for its host to decide, whose app may trust other organisations, or not have the list of certificates that were taken back. The person’s key is not known to be in wrong hands.</source>
      <translation>لم تعد منظمة تثق بها تضمن شهادة هذا الشخص. تحديد من يشارك في المؤتمر من شأن المضيف، وقد يثق تطبيقه بمنظمات أخرى أو لا تكون لديه قائمة الشهادات المسحوبة. ولا يُعرف أن مفتاح هذا الشخص في أيدٍ غير أمينة.</translation>
    </message>
    <message>
      <source>The policy of a conference was signed when it began, and says who may get in. Nobody gets around it, whoever invites them: what it wants has to be there, such as a certificate of an organisation, and a new list of those that it took back.</source>
      <translation>وُقّعت سياسة المؤتمر عند بدايته، وهي تقول من يحق له الدخول. ولا يتجاوزها أحد أيًا كان من دعاه: يجب أن يتوفر ما تطلبه، مثل شهادة من مؤسسة وقائمة حديثة بالشهادات المسحوبة.</translation>
    </message>
    <message>
      <source>Conferences, whom you verified, and which keys and certificates are not to be trusted any more, the app keeps in one sealed file. It was there once, and is not any more. Whoever took it away could read nothing in it; but an app that has forgotten whom not to trust cannot warn you of them.</source>
      <translation>يحفظ التطبيق في ملف واحد مختوم المؤتمرات، ومن تحققت منهم، والمفاتيح والشهادات التي لم تعد جديرة بالثقة. كان هذا الملف موجودًا ولم يعد كذلك. من أزاله لم يستطع قراءة شيء فيه؛ لكن تطبيقًا نسي من لا يجوز الوثوق به لا يستطيع أن يحذّرك منه.</translation>
    </message>
    <message>
      <source>Every message carries a number, so the app sees when one is missing. Others were asked for it, and nobody has it: it got lost on the network, or somebody holds it back. What you do see is complete and unchanged, message by message.</source>
      <translation>تحمل كل رسالة رقمًا، فيلاحظ التطبيق غياب أي منها. وقد طُلبت الرسائل الغائبة من الآخرين وليست عند أحد: إما أنها ضاعت في الشبكة، وإما أن أحدًا يحجبها. وما تراه كامل لم يُغيَّر، رسالةً رسالة.</translation>
    </message>
    <message>
      <source>Entry {first} is missing or cannot be read: the log was changed or is damaged.</source>
      <translation>القيد {first} مفقود أو تتعذر قراءته: غُيِّر السجل أو أصابه تلف.</translation>
    </message>
    <message>
      <source>Entries {first} to {last} are missing or cannot be read: the log was changed or is damaged.</source>
      <translation>القيود من {first} إلى {last} مفقودة أو تتعذر قراءتها: غُيِّر السجل أو أصابه تلف.</translation>
    </message>
    <message>
      <source>There is nothing to export yet.</source>
      <translation>لا يوجد ما يُصدَّر بعد.</translation>
    </message>
    <message>
      <source>this app wrote it last</source>
      <translation>كتبه هذا التطبيق آخر مرة</translation>
    </message>
    <message>
      <source>The keeper’s certificate in the file was changed.</source>
      <translation>تغيّرت في الملف شهادة صاحب السجل.</translation>
    </message>
    <message>
      <source>The file calls the conference “{name}”, and the log itself “{called}”.</source>
      <translation>يسمّي الملف المؤتمر «{name}»، ويسمّيه السجل نفسه «{called}».</translation>
    </message>
    <message>
      <source>Entry {number} says something else in words than what was signed.</source>
      <translation>القيد {number} يقول بالكلمات غير ما وُقِّع.</translation>
    </message>
    <message>
      <source>Key {number}, from {first} to {last}: {people}</source>
      <translation>المفتاح {number}، من {first} إلى {last}: {people}</translation>
    </message>
    <message>
      <source>Key {number}, from {first} on: {people}</source>
      <translation>المفتاح {number}، ابتداءً من {first}: {people}</translation>
    </message>
    <message>
      <source>Conference: {number}</source>
      <translation>المؤتمر: {number}</translation>
    </message>
    <message>
      <source>Kept by {name} ({fingerprint})</source>
      <translation>يحتفظ به {name} ({fingerprint})</translation>
    </message>
    <message>
      <source>Entries: {entries}; checkpoints: {checkpoints}</source>
      <translation>القيود: {entries}؛ نقاط التحقق: {checkpoints}</translation>
    </message>
    <message>
      <source>People</source>
      <translation>الأشخاص</translation>
    </message>
    <message>
      <source>What happened (UTC)</source>
      <translation>ما حدث (UTC)</translation>
    </message>
    <message>
      <source>Who had which key (UTC)</source>
      <translation>من كان لديه أي مفتاح (UTC)</translation>
    </message>
    <message>
      <source>Audit report: {name}</source>
      <translation>تقرير التدقيق: {name}</translation>
    </message>
    <message>
      <source>Audit report: decisions about trust</source>
      <translation>تقرير التدقيق: قرارات الثقة</translation>
    </message>
    <message>
      <source>From {first} to {last}</source>
      <translation>من {first} إلى {last}</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>ما عُثر عليه</translation>
    </message>
    <message>
      <source>The log is intact.</source>
      <translation>السجل سليم.</translation>
    </message>
    <message>
      <source>Proof of a split view</source>
      <translation>دليل قاطع على عرض أشياء مختلفة على أشخاص مختلفين</translation>
    </message>
    <message>
      <source>Evidence of a split view</source>
      <translation>قرينة على عرض أشياء مختلفة على أشخاص مختلفين</translation>
    </message>
    <message>
      <source>Until {when} it was signed with an earlier key ({fingerprint})</source>
      <translation>وُقّع حتى {when} بمفتاح سابق ({fingerprint})</translation>
    </message>
    <message>
      <source>somebody joins</source>
      <translation>انضمام شخص</translation>
    </message>
    <message>
      <source>the host asked for it</source>
      <translation>طلب من المضيف</translation>
    </message>
    <message>
      <source>the key is old enough</source>
      <translation>بلغ المفتاح من العمر ما يكفي</translation>
    </message>
    <message>
      <source>the key protected enough</source>
      <translation>حمى المفتاح ما يكفي من البيانات</translation>
    </message>
    <message>
      <source>somebody left</source>
      <translation>مغادرة شخص</translation>
    </message>
    <message>
      <source>somebody was removed</source>
      <translation>إخراج شخص</translation>
    </message>
    <message>
      <source>a key is compromised</source>
      <translation>اختراق مفتاح</translation>
    </message>
    <message>
      <source>everyone takes part again</source>
      <translation>مشاركة الجميع من جديد</translation>
    </message>
    <message>
      <source>a member has new keys made</source>
      <translation>أحد الأعضاء يجدد مفاتيحه</translation>
    </message>
    <message>
      <source>somebody hosts anew, or all keys are made anew</source>
      <translation>شخص يستضيف من جديد، أو تُنشأ كل المفاتيح من جديد</translation>
    </message>
    <message>
      <source>the policy changed</source>
      <translation>تغيّرت السياسة</translation>
    </message>
    <message>
      <source>it did not fit what was said before.</source>
      <translation>لم يتفق مع ما قيل من قبل.</translation>
    </message>
    <message>
      <source>it could not be read, or was signed by nobody who could have.</source>
      <translation>تعذرت قراءته، أو وقّعه من لا يحق له ذلك.</translation>
    </message>
    <message>
      <source>another device proved to hold your key.</source>
      <translation>أثبت جهاز آخر أنه يملك مفتاحك.</translation>
    </message>
    <message>
      <source>the policy of the conference does not let them do that.</source>
      <translation>لا تسمح سياسة المؤتمر بذلك.</translation>
    </message>
    <message>
      <source>it followed a weaker policy, to which you had not agreed.</source>
      <translation>اتبع سياسة أضعف لم توافق عليها.</translation>
    </message>
    <message numerus="yes">
      <source>Key {number} is in use, by {n} people.</source>
      <translation>
        <numerusform>المفتاح {number} قيد الاستخدام.</numerusform>
        <numerusform>المفتاح {number} قيد الاستخدام، ويستخدمه شخص واحد.</numerusform>
        <numerusform>المفتاح {number} قيد الاستخدام، ويستخدمه شخصان.</numerusform>
        <numerusform>المفتاح {number} قيد الاستخدام، ويستخدمه {n} أشخاص.</numerusform>
        <numerusform>المفتاح {number} قيد الاستخدام، ويستخدمه {n} شخصًا.</numerusform>
        <numerusform>المفتاح {number} قيد الاستخدام، ويستخدمه {n} شخص.</numerusform>
      </translation>
    </message>
    <message>
      <source>{before} → {after}</source>
      <translation>{before} ← {after}</translation>
    </message>
    <message>
      <source>{what} ({values})</source>
      <translation>{what} ({values})</translation>
    </message>
    <message>
      <source>You verified {name}, by reading the number aloud.</source>
      <translation>تحققت من هوية {name} بقراءة الرقم جهرًا.</translation>
    </message>
    <message>
      <source>You verified {name}, by comparing the number that they sent.</source>
      <translation>تحققت من هوية {name} بمقارنة الرقم المرسل إليك.</translation>
    </message>
    <message>
      <source>You verified {name}, by scanning their QR code.</source>
      <translation>تحققت من هوية {name} بمسح رمز QR.</translation>
    </message>
    <message>
      <source>You verified {name}, by the code of a conference.</source>
      <translation>تحققت من هوية {name} برمز أحد المؤتمرات.</translation>
    </message>
    <message>
      <source>The conference ended.</source>
      <translation>انتهى المؤتمر.</translation>
    </message>
    <message>
      <source>You left the conference.</source>
      <translation>غادرت المؤتمر.</translation>
    </message>
    <message>
      <source>You were removed from the conference.</source>
      <translation>أُخرجت من المؤتمر.</translation>
    </message>
    <message>
      <source>You were put out: your key was reported compromised.</source>
      <translation>أُخرجت: أُبلغ عن اختراق مفتاحك.</translation>
    </message>
    <message>
      <source>You were not let in: {reason}</source>
      <translation>لم يُسمح لك بالدخول: {reason}</translation>
    </message>
    <message>
      <source>You started the conference.</source>
      <translation>بدأت المؤتمر.</translation>
    </message>
    <message>
      <source>You accepted the invitation by {by}.</source>
      <translation>قبلت الدعوة من {by}.</translation>
    </message>
    <message>
      <source>The conference went on after a restart of the app.</source>
      <translation>استمر المؤتمر بعد إعادة تشغيل التطبيق.</translation>
    </message>
    <message>
      <source>The conference is over for you.</source>
      <translation>انتهى المؤتمر بالنسبة إليك.</translation>
    </message>
    <message>
      <source>{name} hosts the conference now.</source>
      <translation>{name} يستضيف المؤتمر الآن.</translation>
    </message>
    <message>
      <source>{name}, the host, could not be reached any more.</source>
      <translation>تعذّر الوصول إلى المضيف، {name}.</translation>
    </message>
    <message>
      <source>{name}, the host, is back.</source>
      <translation>عاد المضيف، {name}.</translation>
    </message>
    <message>
      <source>{name} took over as host.</source>
      <translation>تولى {name} دور المضيف.</translation>
    </message>
    <message>
      <source>{name} was away for too long: a deputy takes over.</source>
      <translation>طال غياب {name}: سيتولى نائب دور المضيف.</translation>
    </message>
    <message>
      <source>You handed the conference to {name}.</source>
      <translation>سلّمت المؤتمر إلى {name}.</translation>
    </message>
    <message>
      <source>{name} did not take the conference; you kept it.</source>
      <translation>لم يتسلم {name} المؤتمر؛ فبقي لديك.</translation>
    </message>
    <message>
      <source>{by} handed the conference to you.</source>
      <translation>سلّم {by} المؤتمر إليك.</translation>
    </message>
    <message>
      <source>Too few followed, and the new host gave up.</source>
      <translation>تبع المضيفَ الجديد عددٌ قليل جدًا، فتخلى عن الدور.</translation>
    </message>
    <message>
      <source>Two people claimed to host the conference.</source>
      <translation>ادّعى شخصان استضافة المؤتمر.</translation>
    </message>
    <message>
      <source>Key {number} is being made: {reason}.</source>
      <translation>يجري إنشاء المفتاح {number}: {reason}.</translation>
    </message>
    <message>
      <source>Key {number} is in use.</source>
      <translation>المفتاح {number} قيد الاستخدام.</translation>
    </message>
    <message>
      <source>{name} confirmed the key.</source>
      <translation>أكد {name} المفتاح.</translation>
    </message>
    <message>
      <source>Key {number} was erased.</source>
      <translation>مُحي المفتاح {number}.</translation>
    </message>
    <message>
      <source>You compared the code with everyone.</source>
      <translation>قارنت الرمز مع الجميع.</translation>
    </message>
    <message>
      <source>{name} was invited.</source>
      <translation>دُعي {name}.</translation>
    </message>
    <message>
      <source>{name} came by a link and asked to join.</source>
      <translation>وصل {name} عبر رابط وطلب الانضمام.</translation>
    </message>
    <message>
      <source>{name} asked to join.</source>
      <translation>طلب {name} الانضمام.</translation>
    </message>
    <message>
      <source>{name} is joining.</source>
      <translation>ينضم {name} الآن.</translation>
    </message>
    <message>
      <source>{name} declined.</source>
      <translation>رفض {name} الدعوة.</translation>
    </message>
    <message>
      <source>{name} did not answer the invitation.</source>
      <translation>لم يرد {name} على الدعوة.</translation>
    </message>
    <message>
      <source>{name} was let in ({reason}).</source>
      <translation>سُمح بدخول {name} ({reason}).</translation>
    </message>
    <message>
      <source>{name} joined.</source>
      <translation>انضم {name}.</translation>
    </message>
    <message>
      <source>{name} was in already.</source>
      <translation>كان {name} موجودًا من قبل.</translation>
    </message>
    <message>
      <source>{name} left.</source>
      <translation>غادر {name}.</translation>
    </message>
    <message>
      <source>{by} removed {name}.</source>
      <translation>أخرج {by} العضو {name}.</translation>
    </message>
    <message>
      <source>{name} came back after a restart of their app.</source>
      <translation>عاد {name} بعد إعادة تشغيل التطبيق.</translation>
    </message>
    <message>
      <source>{by} declared that {name}’s key is compromised: “{reason}”.</source>
      <translation>أعلن {by} اختراق مفتاح {name}: «{reason}».</translation>
    </message>
    <message>
      <source>{by} reported that {name}’s key is compromised: “{reason}”.</source>
      <translation>أبلغ {by} عن اختراق مفتاح {name}: «{reason}».</translation>
    </message>
    <message>
      <source>{name}’s key is no longer trusted here: “{reason}”.</source>
      <translation>لم يعد مفتاح {name} موثوقًا هنا: «{reason}».</translation>
    </message>
    <message>
      <source>{name}, the host, is no longer trusted: {reason}</source>
      <translation>لم يعد المضيف، {name}، موثوقًا: {reason}</translation>
    </message>
    <message>
      <source>The host showed different people different conferences.</source>
      <translation>عرض المضيف مؤتمرات مختلفة على أشخاص مختلفين.</translation>
    </message>
    <message>
      <source>{name}’s key was in use on two devices at the same time.</source>
      <translation>استُخدم مفتاح {name} على جهازين في الوقت نفسه.</translation>
    </message>
    <message>
      <source>You verified {name}, by comparing the number.</source>
      <translation>تحققت من هوية {name} بمقارنة الرقم.</translation>
    </message>
    <message>
      <source>You no longer count {name} as verified.</source>
      <translation>لم تعد هوية {name} محسوبة عندك ضمن ما تحققت منه.</translation>
    </message>
    <message>
      <source>The number that {name} sent was different.</source>
      <translation>كان الرقم الذي أرسله {name} مختلفًا.</translation>
    </message>
    <message>
      <source>You saved a copy of your key.</source>
      <translation>حُفظت نسخة من مفتاحك.</translation>
    </message>
    <message>
      <source>You made a new identity.</source>
      <translation>أنشأت هوية جديدة.</translation>
    </message>
    <message>
      <source>You took in another key, in place of your own.</source>
      <translation>أخذت مفتاحًا آخر بدل مفتاحك.</translation>
    </message>
    <message>
      <source>You trust the organisation {name}.</source>
      <translation>أنت تثق بالمؤسسة {name}.</translation>
    </message>
    <message>
      <source>You no longer trust the organisation {name}.</source>
      <translation>لم تعد تثق بالمؤسسة {name}.</translation>
    </message>
    <message>
      <source>{by} proposed another policy: {changes}</source>
      <translation>اقترح {by} سياسة أخرى: {changes}</translation>
    </message>
    <message>
      <source>The policy changed: {changes}</source>
      <translation>تغيرت السياسة: {changes}</translation>
    </message>
    <message>
      <source>You agreed to the new policy.</source>
      <translation>وافقت على السياسة الجديدة.</translation>
    </message>
    <message>
      <source>Something that {by} sent was refused: {code}</source>
      <translation>رُفض شيء أرسله {by}: {code}</translation>
    </message>
    <message>
      <source>Something that this version of the app does not know: {kind}</source>
      <translation>شيء لا يعرفه هذا الإصدار من التطبيق: {kind}</translation>
    </message>
    <message>
      <source>{name} was let in.</source>
      <translation>سُمح بدخول {name}.</translation>
    </message>
    <message>
      <source>{by} declared that {name}’s key is compromised.</source>
      <translation>أعلن {by} اختراق مفتاح {name}.</translation>
    </message>
    <message>
      <source>{by} reported that {name}’s key is compromised.</source>
      <translation>أبلغ {by} عن اختراق مفتاح {name}.</translation>
    </message>
    <message>
      <source>{name}’s key is no longer trusted here.</source>
      <translation>لم يعد مفتاح {name} موثوقًا هنا.</translation>
    </message>
    <message>
      <source>more people are in the conference than the policy has room for.</source>
      <translation>في المؤتمر أشخاص أكثر مما تتسع له السياسة.</translation>
    </message>
    <message>
      <source>Nobody waits to host this conference.</source>
      <translation>لا أحد ينتظر استضافة هذا المؤتمر.</translation>
    </message>
    <message>
      <source>You host this conference already.</source>
      <translation>أنت مضيف هذا المؤتمر بالفعل.</translation>
    </message>
    <message>
      <source>Choose at least one person.</source>
      <translation>اختر شخصًا واحدًا على الأقل.</translation>
    </message>
    <message>
      <source>Give the conference a name.</source>
      <translation>أعطِ المؤتمر اسمًا.</translation>
    </message>
    <message numerus="yes">
      <source>The policy allows {n} people at most, you among them.</source>
      <translation>
        <numerusform>لا تسمح السياسة بأي شخص.</numerusform>
        <numerusform>لا تسمح السياسة إلا بشخص واحد، وهو أنت.</numerusform>
        <numerusform>تسمح السياسة بشخصين على الأكثر، وأنت منهما.</numerusform>
        <numerusform>تسمح السياسة بـ{n} أشخاص على الأكثر، وأنت منهم.</numerusform>
        <numerusform>تسمح السياسة بـ{n} شخصًا على الأكثر، وأنت منهم.</numerusform>
        <numerusform>تسمح السياسة بـ{n} شخص على الأكثر، وأنت منهم.</numerusform>
      </translation>
    </message>
    <message>
      <source>{address} does not answer: {reason}</source>
      <translation>لا يجيب {address}: {reason}</translation>
    </message>
    <message>
      <source>This is your own certificate.</source>
      <translation>هذه شهادتك أنت.</translation>
    </message>
    <message>
      <source>You blocked {name}. Unblock them first, under “People” in the settings.</source>
      <translation>حظرت {name}. ألغِ حظر {name} أولًا، تحت «الأشخاص» في الإعدادات.</translation>
    </message>
    <message>
      <source>Only somebody who is not near can be forgotten.</source>
      <translation>لا يمكن نسيان إلا من ليس قريبًا.</translation>
    </message>
    <message>
      <source>{name} is near now, and cannot be invited: {reason}</source>
      <translation>{name} قريب الآن، ولا يمكن توجيه دعوة إليه: {reason}</translation>
    </message>
    <message>
      <source>Your key is in use on another device. If that is not you, report your own key as compromised in every conference, and make a new identity under “You” in the settings.</source>
      <translation>مفتاحك مستخدم على جهاز آخر. إن لم يكن ذلك منك، فأبلغ عن اختراق مفتاحك في كل مؤتمر، وأنشئ هوية جديدة من قسم «أنت» في الإعدادات.</translation>
    </message>
    <message>
      <source>“{who}” does not wait to be let in.</source>
      <translation>«{who}» لا ينتظر السماح بالدخول.</translation>
    </message>
    <message>
      <source>That cannot be done now: the conference is over or still starting.</source>
      <translation>لا يمكن فعل ذلك الآن: المؤتمر منتهٍ أو ما زال يبدأ.</translation>
    </message>
    <message>
      <source>The security policy of this conference does not allow that.</source>
      <translation>لا تسمح سياسة أمان هذا المؤتمر بذلك.</translation>
    </message>
    <message>
      <source>There is no new policy that waits for your consent.</source>
      <translation>لا توجد سياسة جديدة تنتظر موافقتك.</translation>
    </message>
    <message>
      <source>That person is not in this conference.</source>
      <translation>هذا الشخص ليس في هذا المؤتمر.</translation>
    </message>
    <message>
      <source>They cannot be reached at the moment. Try again when they are near.</source>
      <translation>لا يمكن الوصول إليه الآن. حاول مرة أخرى حين يكون قريبًا.</translation>
    </message>
    <message>
      <source>There is nothing to send: the message is empty.</source>
      <translation>لا يوجد ما يُرسل: الرسالة فارغة.</translation>
    </message>
    <message>
      <source>The message is too long. Send it in parts of at most 8000 characters.</source>
      <translation>الرسالة طويلة جدًا. أرسلها على أجزاء لا يتجاوز كل منها 8000 حرف.</translation>
    </message>
    <message>
      <source>There is no such conference here.</source>
      <translation>لا يوجد مؤتمر كهذا هنا.</translation>
    </message>
    <message>
      <source>That invitation is no longer open. Ask for a new one.</source>
      <translation>لم تعد هذه الدعوة مفتوحة. اطلب دعوة جديدة.</translation>
    </message>
    <message>
      <source>Nobody called “{who}” is near. Check the name, or add them by address.</source>
      <translation>لا يوجد قريبًا أحد باسم «{who}». تأكد من الاسم، أو أضفه بعنوانه.</translation>
    </message>
    <message>
      <source>Several people are called “{who}”. Choose by fingerprint.</source>
      <translation>هناك أكثر من شخص باسم «{who}». اختر حسب البصمة.</translation>
    </message>
    <message>
      <source>{name}’s key is compromised; they need a new one.</source>
      <translation>مفتاح {name} مخترق؛ يلزمه مفتاح جديد.</translation>
    </message>
    <message>
      <source>“{who}” is not in this conference.</source>
      <translation>«{who}» ليس في هذا المؤتمر.</translation>
    </message>
    <message>
      <source>Only the host of the conference can do that.</source>
      <translation>لا يستطيع فعل ذلك إلا مضيف المؤتمر.</translation>
    </message>
    <message>
      <source>You host this conference: nobody could change its key without you. Hand it over to somebody first, or end it.</source>
      <translation>أنت مضيف هذا المؤتمر: من دونك لا يستطيع أحد تغيير مفتاحه. سلّمه إلى شخص أولًا، أو أنهِه.</translation>
    </message>
    <message>
      <source>The policy of this conference does not name {who} as host, and cannot be changed so while it lives. Name deputies when you start a conference.</source>
      <translation>لا تسمّي سياسة هذا المؤتمر {who} مضيفًا، ولا يمكن تغييرها على هذا النحو ما دام قائمًا. سمِّ النواب عند بدء المؤتمر.</translation>
    </message>
    <message>
      <source>{name} hosts the conference now, so the policy has to name them. Have somebody else host it first.</source>
      <translation>المضيف الآن هو {name}، فيجب أن تسمّيه السياسة. سلّم الاستضافة إلى شخص آخر أولًا.</translation>
    </message>
    <message>
      <source>Only {name}, who made this conference, can change its policy.</source>
      <translation>لا يمكن أن يغيّر سياسة هذا المؤتمر إلا منشئه، {name}.</translation>
    </message>
    <message>
      <source>You share no conference with them in which both have the key. Compare the safety number instead.</source>
      <translation>لا يجمعكما مؤتمر لدى كل منكما مفتاحه. قارن رقم الأمان بدلًا من ذلك.</translation>
    </message>
    <message>
      <source>Leave or end the conference first.</source>
      <translation>غادر المؤتمر أو أنهِه أولًا.</translation>
    </message>
    <message>
      <source>You are in that conference already.</source>
      <translation>أنت في هذا المؤتمر أصلًا.</translation>
    </message>
    <message>
      <source>A file that others can verify holds one conference. Choose a conference, or export a report.</source>
      <translation>الملف الذي يستطيع الآخرون التحقق منه يضم مؤتمرًا واحدًا. اختر مؤتمرًا، أو صدّر تقريرًا.</translation>
    </message>
    <message>
      <source>An address looks like 192.0.2.7:4711 or [2001:db8::7]:4711.</source>
      <translation>يكون العنوان بالشكل 192.0.2.7:4711 أو [2001:db8::7]:4711.</translation>
    </message>
    <message>
      <source>Your administrator changed the settings of this app. They hold from now on; conferences that run already go on as they are.</source>
      <translation>غيّر المسؤول إعدادات هذا التطبيق. وهي سارية من الآن؛ وتستمر المؤتمرات الجارية كما هي.</translation>
    </message>
    <message>
      <source>The settings that manage this computer have mistakes, and are read strictly until they are corrected: {fault} Tell your administrator; see “msmp-gui admin show”.</source>
      <translation>في الإعدادات التي تدير هذا الحاسوب أخطاء، فتُقرأ قراءة صارمة إلى أن تُصحَّح: {fault} أخبر المسؤول؛ انظر «⁦msmp-gui admin show⁩».</translation>
    </message>
    <message>
      <source>Your administrator wants copies of the audit logs, which cannot be made: {reason}</source>
      <translation>يريد المسؤول نسخًا من سجلات التدقيق، وتعذر إنشاؤها: {reason}</translation>
    </message>
    <message>
      <source>The host’s app may be closed, or in another network.</source>
      <translation>ربما أُغلق تطبيق المضيف، أو هو في شبكة أخرى.</translation>
    </message>
    <message>
      <source>A link is open for a minute at least, and a week.</source>
      <translation>يبقى الرابط مفتوحًا دقيقة على الأقل، وأسبوعًا على الأكثر.</translation>
    </message>
    <message>
      <source>This computer is not connected to a network, so nobody could come.</source>
      <translation>هذا الحاسوب غير متصل بشبكة، فلن يستطيع أحد الوصول.</translation>
    </message>
    <message>
      <source>This invitation ran out. Ask for a new one.</source>
      <translation>انتهت مدة هذه الدعوة. اطلب دعوة جديدة.</translation>
    </message>
    <message>
      <source>This is your own link. Give it to others.</source>
      <translation>هذا رابطك أنت. أعطه للآخرين.</translation>
    </message>
    <message>
      <source>This is not an invitation that can be read: {reason}.</source>
      <translation>ليست هذه دعوة يمكن قراءتها: {reason}.</translation>
    </message>
    <message>
      <source>The file cannot be read: {reason}.</source>
      <translation>تتعذر قراءة الملف: {reason}.</translation>
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
      <translation>الأشخاص الذين لديهم شهادة من {organisations} فقط، وشهادتك {own}؛ اطلب واحدة بالأمر «⁦msmp-gui identity request⁩»</translation>
    </message>
    <message>
      <source>these policies only: {offered}; “{policy}” is not among them</source>
      <translation>هذه السياسات فقط: {offered}؛ وليست «{policy}» منها</translation>
    </message>
    <message>
      <source>no organisation</source>
      <translation>لا مؤسسة</translation>
    </message>
    <message>
      <source>no cipher weaker than {floor}, and the policy “{policy}” has {suites} only</source>
      <translation>خوارزمية تشفير لا تقل قوة عن {floor}، وليس في السياسة «{policy}» إلا {suites}</translation>
    </message>
    <message>
      <source>for ever</source>
      <translation>إلى الأبد</translation>
    </message>
    <message>
      <source>for {span}</source>
      <translation>مدة {span}</translation>
    </message>
    <message>
      <source>no key that lives longer than {longest}, and under the policy “{policy}” keys can live {life}</source>
      <translation>المفاتيح التي لا يزيد عمرها على {longest} فقط، وقد يبلغ عمر المفاتيح في السياسة «{policy}» ‏{life}</translation>
    </message>
    <message>
      <source>only people with a certificate of {organisations}, and the policy “{policy}” lets others in</source>
      <translation>الأشخاص الذين لديهم شهادة من {organisations} فقط، وتسمح السياسة «{policy}» بدخول غيرهم</translation>
    </message>
    <message>
      <source>{manager} allows {what}.</source>
      <translation>يسمح {manager} بما يلي: {what}.</translation>
    </message>
    <message>
      <source>Your administrator allows {what}.</source>
      <translation>يسمح المسؤول بما يلي: {what}.</translation>
    </message>
    <message>
      <source>The settings of your administrator have mistakes, and are read strictly.</source>
      <translation>في إعدادات المسؤول أخطاء، فتُقرأ قراءة صارمة.</translation>
    </message>
    <message>
      <source>Ask {contact}.</source>
      <translation>اسأل {contact}.</translation>
    </message>
    <message>
      <source>only people with a certificate of {organisations}, and {name} has one that is self-signed</source>
      <translation>الأشخاص الذين لديهم شهادة من {organisations} فقط، وشهادة {name} موقَّعة ذاتيًا</translation>
    </message>
    <message>
      <source>only people with a certificate of {organisations}, which does not vouch for {name} now</source>
      <translation>الأشخاص الذين لديهم شهادة من {organisations} فقط، وهي لا تضمن {name} الآن</translation>
    </message>
    <message>
      <source>only policies that demand fresh revocation lists of {organisations}, and the policy “{policy}” does not</source>
      <translation>السياسات التي تشترط قوائم إبطال حديثة من {organisations} فقط، ولا تشترطها السياسة «{policy}»</translation>
    </message>
    <message>
      <source>is self-signed</source>
      <translation>موقَّعة ذاتيًا</translation>
    </message>
    <message>
      <source>is not vouched for by it now</source>
      <translation>لا تضمنها المؤسسة الآن</translation>
    </message>
    <message>
      <source>none</source>
      <translation>لا شيء</translation>
    </message>
    <message>
      <source>a text of 1 to {most} characters is expected.</source>
      <translation>المتوقع نص من حرف واحد إلى {most} حرف.</translation>
    </message>
    <message>
      <source>Everyone near</source>
      <translation>كل القريبين</translation>
    </message>
    <message>
      <source>People I know</source>
      <translation>من أعرفهم</translation>
    </message>
    <message>
      <source>Nobody</source>
      <translation>لا أحد</translation>
    </message>
    <message>
      <source>one of {values} is expected.</source>
      <translation>المتوقع إحدى القيم {values}.</translation>
    </message>
    <message>
      <source>true or false is expected.</source>
      <translation>المتوقع true أو false.</translation>
    </message>
    <message>
      <source>a list of {least} to {most} is expected.</source>
      <translation>المتوقع قائمة من {least} إلى {most}.</translation>
    </message>
    <message>
      <source>a duration from {least} to {most} is expected, such as {examples}.</source>
      <translation>المتوقع مدة من {least} إلى {most}، مثل {examples}.</translation>
    </message>
    <message>
      <source>an object with {fields} is expected.</source>
      <translation>المتوقع كائن يحوي {fields}.</translation>
    </message>
    <message>
      <source>this version knows no such field.</source>
      <translation>لا يعرف هذا الإصدار حقلًا كهذا.</translation>
    </message>
    <message>
      <source>the whole path of a folder is expected.</source>
      <translation>المتوقع المسار الكامل لمجلد.</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>نعم</translation>
    </message>
    <message>
      <source>no</source>
      <translation>لا</translation>
    </message>
    <message>
      <source>Trusted organisations</source>
      <translation>المؤسسات الموثوقة</translation>
    </message>
    <message>
      <source>Authorities whose certificates are believed, in PEM or DER. Who uses the app cannot remove them.</source>
      <translation>جهات إصدار تُصدَّق شهاداتها، بصيغة PEM أو DER. ولا يستطيع مستخدم التطبيق إزالتها.</translation>
    </message>
    <message>
      <source>Revocation lists</source>
      <translation>قوائم الإبطال</translation>
    </message>
    <message>
      <source>Lists of certificates that their authorities took back, in PEM or DER. Where they cannot be read, nobody is vouched for without a fresh list.</source>
      <translation>قوائم بالشهادات التي سحبتها جهات إصدارها، بصيغة PEM أو DER. وإذا تعذرت قراءتها، فلا ضمان لأحد من دون قائمة حديثة.</translation>
    </message>
    <message>
      <source>Certificates only</source>
      <translation>بالشهادات فقط</translation>
    </message>
    <message>
      <source>Only who has a certificate of a trusted organisation can start a conference or join one, and only policies that demand it of everybody are used.</source>
      <translation>لا يستطيع بدء مؤتمر أو الانضمام إليه إلا من لديه شهادة من مؤسسة موثوقة، ولا تُستخدم إلا السياسات التي تشترط ذلك على الجميع.</translation>
    </message>
    <message>
      <source>Presets on offer</source>
      <translation>السياسات الجاهزة المعروضة</translation>
    </message>
    <message>
      <source>The only presets that can be chosen for a conference; nor can files of the person’s own.</source>
      <translation>السياسات الجاهزة الوحيدة التي يمكن اختيارها لمؤتمر؛ ولا يمكن اختيار ملفات المستخدم الخاصة.</translation>
    </message>
    <message>
      <source>Policies of the organisation</source>
      <translation>سياسات المؤسسة</translation>
    </message>
    <message>
      <source>Policy files (TOML), which are offered before the presets.</source>
      <translation>ملفات سياسات (TOML) تُعرض قبل السياسات الجاهزة.</translation>
    </message>
    <message>
      <source>Weakest cipher</source>
      <translation>أضعف خوارزمية تشفير</translation>
    </message>
    <message>
      <source>No conference is held with a cipher weaker than this one; the best first.</source>
      <translation>لا يُعقد مؤتمر بخوارزمية تشفير أضعف من هذه؛ والأفضل أولًا.</translation>
    </message>
    <message>
      <source>Longest life of a key</source>
      <translation>أطول عمر للمفتاح</translation>
    </message>
    <message>
      <source>No conference is held in which keys live longer.</source>
      <translation>لا يُعقد مؤتمر تعيش مفاتيحه مدة أطول.</translation>
    </message>
    <message>
      <source>Network interfaces</source>
      <translation>واجهات الشبكة</translation>
    </message>
    <message>
      <source>The only network interfaces that are used.</source>
      <translation>واجهات الشبكة الوحيدة المستخدمة.</translation>
    </message>
    <message>
      <source>Looking for people near</source>
      <translation>البحث عن القريبين</translation>
    </message>
    <message>
      <source>Whether this computer announces itself and looks for others near.</source>
      <translation>هل يعلن هذا الحاسوب عن نفسه ويبحث عن غيره في الجوار.</translation>
    </message>
    <message>
      <source>Wide-area routers</source>
      <translation>موجِّهات النطاق الواسع</translation>
    </message>
    <message>
      <source>Routers for conferences beyond one network, as host:port. Shown, not yet used.</source>
      <translation>موجِّهات للمؤتمرات التي تتجاوز شبكة واحدة، بصيغة host:port. معروضة ولم تُستخدم بعد.</translation>
    </message>
    <message>
      <source>Who may see me</source>
      <translation>من يمكنه رؤيتي</translation>
    </message>
    <message>
      <source>Who is told who this is: everyone near, people who are known (verified, or with a certificate of a trusted organisation), or nobody.</source>
      <translation>من يُخبَر بهوية صاحب هذا الحاسوب: كل القريبين، أو الأشخاص المعروفون (من جرى التحقق منهم أو من لديهم شهادة من مؤسسة موثوقة)، أو لا أحد.</translation>
    </message>
    <message>
      <source>Folder of audit logs</source>
      <translation>مجلد سجلات التدقيق</translation>
    </message>
    <message>
      <source>A folder, by its whole path, into which copies of audit logs are put whenever the app starts and ends, for the organisation to verify. They are plain text: who was in which conference, and what happened to its keys; nothing that was said there.</source>
      <translation>مجلد بمساره الكامل، توضع فيه نسخ من سجلات التدقيق كلما بدأ التطبيق أو انتهى، لتتحقق منها المؤسسة. وهي نص مكشوف: من كان في أي مؤتمر، وما جرى لمفاتيحه؛ ولا شيء مما قيل فيه.</translation>
    </message>
    <message>
      <source>Audit logs are kept for</source>
      <translation>مدة حفظ سجلات التدقيق</translation>
    </message>
    <message>
      <source>Audit logs of conferences that ended longer ago are forgotten; before that, and where copies cannot be made, they are kept.</source>
      <translation>تُنسى سجلات تدقيق المؤتمرات التي انتهت قبل أكثر من هذه المدة؛ وتُحفظ قبل ذلك، وحيثما تعذر نسخها.</translation>
    </message>
    <message>
      <source>Updates</source>
      <translation>التحديثات</translation>
    </message>
    <message>
      <source>Whether the app may look for updates. It has none of its own yet, and looks nowhere.</source>
      <translation>هل يجوز للتطبيق أن يبحث عن تحديثات. ليست له تحديثات خاصة به بعد، ولا يبحث في أي مكان.</translation>
    </message>
    <message>
      <source>two organisations are called “{name}”.</source>
      <translation>مؤسستان تحملان الاسم «{name}».</translation>
    </message>
    <message>
      <source>there is another policy called “{name}”; give this file another name.</source>
      <translation>هناك سياسة أخرى باسم «{name}»؛ أعطِ هذا الملف اسمًا آخر.</translation>
    </message>
    <message>
      <source>the whole path of the file “{name}” is expected.</source>
      <translation>المتوقع المسار الكامل للملف «{name}».</translation>
    </message>
    <message>
      <source>The path of a file, or PEM itself.</source>
      <translation>مسار ملف، أو نص PEM نفسه.</translation>
    </message>
    <message>
      <source>What people call the organisation.</source>
      <translation>الاسم الذي تُعرف به المؤسسة.</translation>
    </message>
    <message>
      <source>The file is longer than {most} bytes.</source>
      <translation>الملف أطول من {most} بايت.</translation>
    </message>
    <message>
      <source>The file is a link to one that is not there.</source>
      <translation>الملف رابط إلى ملف غير موجود.</translation>
    </message>
    <message>
      <source>The file cannot be read ({error}).</source>
      <translation>تعذرت قراءة الملف ({error}).</translation>
    </message>
    <message>
      <source>The file is not text in UTF-8.</source>
      <translation>الملف ليس نصًا بترميز UTF-8.</translation>
    </message>
    <message>
      <source>Something follows after the end.</source>
      <translation>هناك شيء بعد النهاية.</translation>
    </message>
    <message>
      <source>It is nested deeper than {most} levels.</source>
      <translation>التداخل أعمق من {most} مستوى.</translation>
    </message>
    <message>
      <source>A value is expected here.</source>
      <translation>المتوقع قيمة هنا.</translation>
    </message>
    <message>
      <source>This text does not end, or has something in it that may not be.</source>
      <translation>هذا النص لا ينتهي، أو فيه ما لا يُسمح به.</translation>
    </message>
    <message>
      <source>The name of a field, in double quotes, is expected here.</source>
      <translation>المتوقع هنا اسم حقل بين علامتي اقتباس مزدوجتين.</translation>
    </message>
    <message>
      <source>The field “{name}” is there twice.</source>
      <translation>الحقل «{name}» مذكور مرتين.</translation>
    </message>
    <message>
      <source>A colon is expected here.</source>
      <translation>المتوقع نقطتان هنا.</translation>
    </message>
    <message>
      <source>A comma or “{end}” is expected here.</source>
      <translation>المتوقع هنا فاصلة أو «{end}».</translation>
    </message>
    <message>
      <source>This text has half a character in it.</source>
      <translation>في هذا النص نصف محرف.</translation>
    </message>
    <message>
      <source>This is not XML.</source>
      <translation>هذا ليس XML.</translation>
    </message>
    <message>
      <source>This is not a property list that can be read.</source>
      <translation>هذه ليست قائمة خصائص مقروءة.</translation>
    </message>
    <message>
      <source>an object is expected.</source>
      <translation>المتوقع كائن.</translation>
    </message>
    <message>
      <source>without trust_anchors nobody could start a conference or join one.</source>
      <translation>من دون trust_anchors لا يستطيع أحد بدء مؤتمر أو الانضمام إليه.</translation>
    </message>
    <message>
      <source>this can be enforced only, not recommended.</source>
      <translation>يمكن فرض هذا فقط، ولا يمكن التوصية به.</translation>
    </message>
    <message>
      <source>people are not told who manages this computer.</source>
      <translation>لا يعرف الناس من يدير هذا الحاسوب.</translation>
    </message>
    <message>
      <source>The registry cannot be read ({error}).</source>
      <translation>تعذرت قراءة سجل النظام ({error}).</translation>
    </message>
    <message>
      <source>This computer is connected: {address}.</source>
      <translation>هذا الحاسوب متصل: {address}.</translation>
    </message>
    <message>
      <source>Looking at the network…</source>
      <translation>جارٍ فحص الشبكة…</translation>
    </message>
    <message>
      <source>This computer is not connected to a network.</source>
      <translation>هذا الحاسوب غير متصل بشبكة.</translation>
    </message>
    <message>
      <source>Connect it by cable or wireless, and look again.</source>
      <translation>صِله بسلك أو لاسلكيًا، ثم أعد الفحص.</translation>
    </message>
    <message>
      <source>None of the network interfaces that you chose is connected.</source>
      <translation>لا واجهة من واجهات الشبكة التي اخترتها متصلة.</translation>
    </message>
    <message>
      <source>Connect it, or choose others in the settings.</source>
      <translation>صِلها بالشبكة، أو اختر غيرها في الإعدادات.</translation>
    </message>
    <message>
      <source>Looking for others is off, or you are not to be seen.</source>
      <translation>البحث عن الآخرين متوقف، أو اخترت ألا تُرى.</translation>
    </message>
    <message>
      <source>Turn it on in the settings, or add people by address.</source>
      <translation>شغّله في الإعدادات، أو أضف الأشخاص بعناوينهم.</translation>
    </message>
    <message>
      <source>Announcements come through on this computer.</source>
      <translation>تصل الإعلانات على هذا الحاسوب.</translation>
    </message>
    <message>
      <source>Announcements are blocked on this computer ({where}), so that nobody is found.</source>
      <translation>الإعلانات محجوبة على هذا الحاسوب ({where})، فلا يُعثر على أحد.</translation>
    </message>
    <message>
      <source>Allow MSMP in the firewall of this computer: UDP port 5353 (mDNS), in and out. Until then, add people by address.</source>
      <translation>اسمح لـMSMP في الجدار الناري لهذا الحاسوب: منفذ UDP رقم 5353 ‏(mDNS) دخولًا وخروجًا. وحتى ذلك الحين أضف الأشخاص بعناوينهم.</translation>
    </message>
    <message>
      <source>Nobody else is announced in this network.</source>
      <translation>لا يُعلَن عن أي شخص آخر في هذه الشبكة.</translation>
    </message>
    <message>
      <source>If others have the app open in the same network, it keeps devices apart (guest networks often do): use another network, or add them by address.</source>
      <translation>إذا كان التطبيق مفتوحًا عند آخرين في الشبكة نفسها، فهي تعزل الأجهزة بعضها عن بعض (كما تفعل شبكات الضيوف غالبًا): استخدم شبكة أخرى، أو أضفهم بعناوينهم.</translation>
    </message>
    <message>
      <source>Somebody is announced, and cannot be reached: {where}.</source>
      <translation>هناك من أُعلن عنه ولا يمكن الوصول إليه: {where}.</translation>
    </message>
    <message>
      <source>A firewall on their computer or here stops it: allow MSMP to accept connections. Or the network keeps devices apart (guest networks often do): use another network.</source>
      <translation>يمنع ذلك جدار ناري على حاسوبهم أو هنا: اسمح لـMSMP بقبول الاتصالات. أو أن الشبكة تعزل الأجهزة بعضها عن بعض (كما تفعل شبكات الضيوف غالبًا): استخدم شبكة أخرى.</translation>
    </message>
    <message>
      <source>Others are found and can be reached.</source>
      <translation>عُثر على آخرين ويمكن الوصول إليهم.</translation>
    </message>
    <message>
      <source>The revocation list of {made} changes nothing: a newer one is known here.</source>
      <translation>قائمة الإبطال بتاريخ {made} لا تغيّر شيئًا: توجد هنا قائمة أحدث منها.</translation>
    </message>
    <message>
      <source>There is no organisation “{name}” here.</source>
      <translation>لا توجد مؤسسة باسم «{name}» هنا.</translation>
    </message>
    <message>
      <source>“{name}” was set up by your administrator, and cannot be replaced or removed here.</source>
      <translation>أعدّ المسؤول «{name}»، ولا يمكن استبدالها أو إزالتها هنا.</translation>
    </message>
    <message>
      <source>The passphrase is too short. Take at least {least} characters.</source>
      <translation>عبارة المرور قصيرة جدًا. اختر عبارة لا تقل عن {least} أحرف.</translation>
    </message>
    <message>
      <source>The file has another key than this profile. People would have to verify you anew.</source>
      <translation>يحتوي الملف على مفتاح غير مفتاح هذا الملف الشخصي، وسيتعين على الآخرين التحقق منك من جديد.</translation>
    </message>
    <message>
      <source>Your identity is for this session only: there is nothing to keep.</source>
      <translation>هويتك لهذه الجلسة فقط: لا يوجد ما يُحفظ.</translation>
    </message>
    <message>
      <source>There is neither a key nor a certificate in that file that can be read. Choose a PKCS#12 file (.p12, .pfx), or one with certificates.</source>
      <translation>لا يوجد في هذا الملف مفتاح ولا شهادة يمكن قراءتها. اختر ملف PKCS#12 (‎.p12 أو ‎.pfx) أو ملفًا فيه شهادات.</translation>
    </message>
    <message>
      <source>Host</source>
      <translation>المضيف</translation>
    </message>
    <message>
      <source>Deputy</source>
      <translation>نائب</translation>
    </message>
    <message>
      <source>You</source>
      <translation>أنت</translation>
    </message>
    <message>
      <source>System</source>
      <translation>النظام</translation>
    </message>
    <message>
      <source>Administrator</source>
      <translation>المسؤول</translation>
    </message>
    <message>
      <source>Verified</source>
      <translation>هوية متحقَّق منها</translation>
    </message>
    <message>
      <source>Verified by you</source>
      <translation>هوية تحققت منها</translation>
    </message>
    <message>
      <source>Verified by number</source>
      <translation>تم التحقق بالرقم</translation>
    </message>
    <message>
      <source>Verified, read aloud</source>
      <translation>تم التحقق بالقراءة</translation>
    </message>
    <message>
      <source>Verified by number sent</source>
      <translation>تم التحقق برقم مُرسل</translation>
    </message>
    <message>
      <source>Verified by QR code</source>
      <translation>تم التحقق برمز QR</translation>
    </message>
    <message>
      <source>Verified by conference code</source>
      <translation>تم التحقق برمز مؤتمر</translation>
    </message>
    <message>
      <source>Not verified</source>
      <translation>هوية غير متحقَّق منها</translation>
    </message>
    <message>
      <source>Confirmed by organisation</source>
      <translation>هوية أكدتها مؤسسة</translation>
    </message>
    <message>
      <source>Key compromised</source>
      <translation>مفتاح مخترق</translation>
    </message>
    <message>
      <source>Everyone</source>
      <translation>الجميع</translation>
    </message>
    <message>
      <source>There is no person’s certificate in that file.</source>
      <translation>لا توجد شهادة شخص في هذا الملف.</translation>
    </message>
    <message numerus="yes">
      <source>{n} keys</source>
      <translation>
        <numerusform>لا مفاتيح</numerusform>
        <numerusform>مفتاح واحد</numerusform>
        <numerusform>مفتاحان</numerusform>
        <numerusform>{n} مفاتيح</numerusform>
        <numerusform>{n} مفتاحًا</numerusform>
        <numerusform>{n} مفتاح</numerusform>
      </translation>
    </message>
    <message>
      <source>“{title}”</source>
      <translation>«{title}»</translation>
    </message>
    <message>
      <source>“{title}” is “{words}”</source>
      <translation>«{title}» هو «{words}»</translation>
    </message>
    <message>
      <source>Roles and safety</source>
      <translation>الأدوار والأمان</translation>
    </message>
    <message>
      <source>Handing out keys</source>
      <translation>توزيع المفاتيح</translation>
    </message>
    <message>
      <source>Who gets in</source>
      <translation>من يدخل</translation>
    </message>
    <message>
      <source>Changing the key</source>
      <translation>تغيير المفتاح</translation>
    </message>
    <message>
      <source>Compromised keys</source>
      <translation>المفاتيح المخترقة</translation>
    </message>
    <message>
      <source>Who holds which role, which certificates and ciphers are accepted.</source>
      <translation>من يتولى أي دور، وأي شهادات وخوارزميات تشفير مقبولة.</translation>
    </message>
    <message>
      <source>Who hands out keys, and how.</source>
      <translation>من يوزع المفاتيح، وكيف.</translation>
    </message>
    <message>
      <source>Who gets in.</source>
      <translation>من يدخل.</translation>
    </message>
    <message>
      <source>When the key changes, and how.</source>
      <translation>متى يتغير المفتاح، وكيف.</translation>
    </message>
    <message>
      <source>What happens when a key is compromised.</source>
      <translation>ما يحدث عند اختراق مفتاح.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>In one sentence</source>
      <translation>في جملة واحدة</translation>
    </message>
    <message>
      <source>Deputies</source>
      <translation>النواب</translation>
    </message>
    <message>
      <source>A deputy takes over after</source>
      <translation>يتولى النائب الدور بعد</translation>
    </message>
    <message>
      <source>Organisations</source>
      <translation>المؤسسات</translation>
    </message>
    <message>
      <source>Ciphers</source>
      <translation>خوارزميات التشفير</translation>
    </message>
    <message>
      <source>Who makes the key</source>
      <translation>من ينشئ المفتاح</translation>
    </message>
    <message>
      <source>Who may send</source>
      <translation>من يجوز له الإرسال</translation>
    </message>
    <message>
      <source>People who may send</source>
      <translation>الأشخاص الذين يجوز لهم الإرسال</translation>
    </message>
    <message>
      <source>Comparing the code</source>
      <translation>مقارنة الرمز</translation>
    </message>
    <message>
      <source>Number of people</source>
      <translation>عدد الأشخاص</translation>
    </message>
    <message>
      <source>What it is about</source>
      <translation>موضوعه</translation>
    </message>
    <message>
      <source>Changing this policy later</source>
      <translation>تغيير هذه السياسة لاحقًا</translation>
    </message>
    <message>
      <source>Who hands out keys</source>
      <translation>من يوزع المفاتيح</translation>
    </message>
    <message>
      <source>People who hand out keys</source>
      <translation>الأشخاص الذين يوزعون المفاتيح</translation>
    </message>
    <message>
      <source>People can be invited</source>
      <translation>يمكن دعوة الأشخاص</translation>
    </message>
    <message>
      <source>People can ask to get in</source>
      <translation>يمكن للأشخاص طلب الدخول</translation>
    </message>
    <message>
      <source>The host lets each person in</source>
      <translation>المضيف يسمح بدخول كل شخص</translation>
    </message>
    <message>
      <source>Rule</source>
      <translation>القاعدة</translation>
    </message>
    <message>
      <source>Keys that never get in</source>
      <translation>مفاتيح لا تدخل أبدًا</translation>
    </message>
    <message>
      <source>A key lives at most</source>
      <translation>أقصى عمر للمفتاح</translation>
    </message>
    <message>
      <source>A key protects at most</source>
      <translation>أقصى ما يحميه المفتاح</translation>
    </message>
    <message>
      <source>Personal keys are renewed every</source>
      <translation>تجديد المفاتيح الشخصية</translation>
    </message>
    <message>
      <source>Who may ask for a new key</source>
      <translation>من يجوز له طلب مفتاح جديد</translation>
    </message>
    <message>
      <source>Newcomers are gathered for</source>
      <translation>مدة تجميع المنضمين الجدد</translation>
    </message>
    <message>
      <source>A new key waits at most</source>
      <translation>أقصى انتظار للمفتاح الجديد</translation>
    </message>
    <message>
      <source>The old key is accepted for</source>
      <translation>مدة قبول المفتاح القديم</translation>
    </message>
    <message>
      <source>Confirming a new key</source>
      <translation>تأكيد المفتاح الجديد</translation>
    </message>
    <message>
      <source>Who does not confirm in time</source>
      <translation>من لا يؤكد في الوقت المحدد</translation>
    </message>
    <message>
      <source>Who may declare a key compromised</source>
      <translation>من يجوز له إعلان اختراق مفتاح</translation>
    </message>
    <message>
      <source>How the conference goes on</source>
      <translation>كيف يستمر المؤتمر</translation>
    </message>
    <message>
      <source>What people are offered it as, and what everyone invited sees.</source>
      <translation>الاسم الذي تُعرض به، وما يراه كل مدعو.</translation>
    </message>
    <message>
      <source>What it is for. It stands below its name where you choose a policy.</source>
      <translation>الغرض منها. يظهر تحت اسمها عند اختيار سياسة.</translation>
    </message>
    <message>
      <source>Who contributes to each key beside the host.</source>
      <translation>من يشارك في إنشاء كل مفتاح إلى جانب المضيف.</translation>
    </message>
    <message>
      <source>Everybody who is in can read; this says who may send.</source>
      <translation>يستطيع القراءة كل من في المؤتمر؛ وهذا يحدد من يجوز له الإرسال.</translation>
    </message>
    <message>
      <source>Fingerprints of those who may send beside the host.</source>
      <translation>بصمات من يجوز لهم الإرسال إلى جانب المضيف.</translation>
    </message>
    <message>
      <source>What people do before anything is sent, to be sure that nobody is in between.</source>
      <translation>ما يفعله الأشخاص قبل إرسال أي شيء، للتأكد من أنه لا أحد بينهم.</translation>
    </message>
    <message>
      <source>How many people there may be, the host among them.</source>
      <translation>كم يمكن أن يكون عدد الأشخاص، والمضيف منهم.</translation>
    </message>
    <message>
      <source>What the key protects, such as “financial”; may be empty.</source>
      <translation>ما يحميه المفتاح، مثل «شؤون مالية»؛ ويجوز أن يبقى فارغًا.</translation>
    </message>
    <message>
      <source>Whether the policy may change while a conference lives.</source>
      <translation>هل يجوز تغيير السياسة والمؤتمر قائم.</translation>
    </message>
    <message>
      <source>Fingerprints of those who take over when the host falls silent, the first choice first. They hold what the host holds.</source>
      <translation>بصمات من يتولون الدور إذا صمت المضيف، والخيار الأول أولًا. ولديهم كل ما لدى المضيف.</translation>
    </message>
    <message>
      <source>For how long the host has to be silent before the first deputy takes over; deputies may also be chosen when a conference begins.</source>
      <translation>كم يجب أن يصمت المضيف قبل أن يتولى النائب الأول الدور؛ ويمكن أيضًا اختيار النواب عند بدء المؤتمر.</translation>
    </message>
    <message>
      <source>Certificate authorities whose certificates are believed, with the kinds of keys, the length of path and the revocation lists that are wanted of each.</source>
      <translation>جهات إصدار تُصدَّق شهاداتها، مع أنواع المفاتيح وطول المسار وقوائم الإبطال المطلوبة من كل منها.</translation>
    </message>
    <message>
      <source>Ciphers that are good enough, the best first.</source>
      <translation>خوارزميات التشفير الكافية، والأفضل أولًا.</translation>
    </message>
    <message>
      <source>Whoever hands out keys can invite people and let them in.</source>
      <translation>يستطيع من يوزع المفاتيح دعوة الأشخاص والسماح بدخولهم.</translation>
    </message>
    <message>
      <source>Fingerprints of those who hand out keys beside the host.</source>
      <translation>بصمات من يوزعون المفاتيح إلى جانب المضيف.</translation>
    </message>
    <message>
      <source>The host, or who hands out keys, asks people in.</source>
      <translation>المضيف، أو من يوزع المفاتيح، يدعو الأشخاص إلى الدخول.</translation>
    </message>
    <message>
      <source>Who knows of the conference can ask, without an invitation.</source>
      <translation>يستطيع من يعرف بالمؤتمر أن يطلب الدخول من دون دعوة.</translation>
    </message>
    <message>
      <source>Each one waits until the host lets them in by hand.</source>
      <translation>ينتظر كل شخص حتى يسمح المضيف بدخوله بنفسه.</translation>
    </message>
    <message>
      <source>A rule is made of “invited”, “anyone”, certificate fields such as O = "Acme Inc", CN = "*.acme.com", issuer = "…", key = …, address in 10.1.0.0/16, joined by and, or, not and parentheses.</source>
      <translation>تتكون القاعدة من ⁦invited⁩ و⁦anyone⁩ وحقول الشهادة، مثل ⁦O = "Acme Inc"⁩ و⁦CN = "*.acme.com"⁩ و⁦issuer = "…"⁩ و⁦key = …⁩ و⁦address in 10.1.0.0/16⁩، ويُربط بينها بالكلمات ⁦and⁩ و⁦or⁩ و⁦not⁩ وبالأقواس.</translation>
    </message>
    <message>
      <source>Fingerprints of those who never get in, whatever the rule says.</source>
      <translation>بصمات من لا يدخلون أبدًا، مهما قالت القاعدة.</translation>
    </message>
    <message>
      <source>The longest life of a key.</source>
      <translation>أطول عمر للمفتاح.</translation>
    </message>
    <message>
      <source>How much data one key protects at most.</source>
      <translation>أقصى قدر من البيانات يحميه مفتاح واحد.</translation>
    </message>
    <message>
      <source>How often each person’s own keys are drawn anew.</source>
      <translation>كم مرة تُنشأ المفاتيح الخاصة بكل شخص من جديد.</translation>
    </message>
    <message>
      <source>Who may have the key changed at any time.</source>
      <translation>من يجوز له تغيير المفتاح في أي وقت.</translation>
    </message>
    <message>
      <source>People who join within this time share one key change.</source>
      <translation>من ينضم ضمن هذه المدة يشترك في تغيير واحد للمفتاح.</translation>
    </message>
    <message>
      <source>How long a new key waits at most for people to confirm it.</source>
      <translation>أقصى مدة ينتظر فيها المفتاح الجديد حتى يؤكده الأشخاص.</translation>
    </message>
    <message>
      <source>For how long the old key is still accepted after a change.</source>
      <translation>كم يبقى المفتاح القديم مقبولًا بعد التغيير.</translation>
    </message>
    <message>
      <source>Who says that they have a new key before it is used.</source>
      <translation>من يؤكد أن لديه المفتاح الجديد قبل استخدامه.</translation>
    </message>
    <message>
      <source>What happens with those who can be reached and do not confirm.</source>
      <translation>ما يحدث لمن يمكن الوصول إليهم ولا يؤكدون.</translation>
    </message>
    <message>
      <source>Who may declare somebody’s key compromised. One’s own key can always be declared so.</source>
      <translation>من يجوز له إعلان اختراق مفتاح شخص آخر. ويمكن للشخص دائمًا إعلان اختراق مفتاحه.</translation>
    </message>
    <message>
      <source>What is done about the keys after one was compromised.</source>
      <translation>ما يُفعل بالمفاتيح بعد اختراق أحدها.</translation>
    </message>
    <message>
      <source>Only people who are invited</source>
      <translation>المدعوون فقط</translation>
    </message>
    <message>
      <source>Anyone who is asked, or who asks</source>
      <translation>كل من دُعي أو طلب</translation>
    </message>
    <message>
      <source>never</source>
      <translation>أبدًا</translation>
    </message>
    <message>
      <source>for as long as nobody comes or goes</source>
      <translation>ما لم يدخل أحد أو يخرج</translation>
    </message>
    <message>
      <source>any amount</source>
      <translation>أي مقدار</translation>
    </message>
    <message>
      <source>only when asked for</source>
      <translation>عند الطلب فقط</translation>
    </message>
    <message>
      <source>Everyone together</source>
      <translation>الجميع معًا</translation>
    </message>
    <message>
      <source>The host and those there from the start</source>
      <translation>المضيف ومن كانوا هناك منذ البداية</translation>
    </message>
    <message>
      <source>The host and one other member</source>
      <translation>المضيف وعضو آخر</translation>
    </message>
    <message>
      <source>The host alone</source>
      <translation>المضيف وحده</translation>
    </message>
    <message>
      <source>The host and named people</source>
      <translation>المضيف وأشخاص محددون</translation>
    </message>
    <message>
      <source>Only the host</source>
      <translation>المضيف فقط</translation>
    </message>
    <message>
      <source>Nothing has to be compared</source>
      <translation>لا تلزم أي مقارنة</translation>
    </message>
    <message>
      <source>Everyone compares the conference’s code first</source>
      <translation>يقارن الجميع رمز المؤتمر أولًا</translation>
    </message>
    <message>
      <source>It never changes</source>
      <translation>لا تتغير أبدًا</translation>
    </message>
    <message>
      <source>It can only become stricter</source>
      <translation>لا يمكن إلا أن تصبح أشد</translation>
    </message>
    <message>
      <source>It can change; people are asked before it becomes weaker</source>
      <translation>يمكن أن تتغير؛ ويُسأل الأشخاص قبل أن تصبح أضعف</translation>
    </message>
    <message>
      <source>X-Wing (quantum-safe)</source>
      <translation>X-Wing (آمن ضد الحواسيب الكمومية)</translation>
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
      <translation>كل من في المؤتمر</translation>
    </message>
    <message>
      <source>Everyone confirms it</source>
      <translation>يؤكده الجميع</translation>
    </message>
    <message>
      <source>Nobody has to confirm it</source>
      <translation>لا يلزم أن يؤكده أحد</translation>
    </message>
    <message>
      <source>The others go on, and they catch up</source>
      <translation>يستمر الآخرون، ويلحق هو بهم</translation>
    </message>
    <message>
      <source>The key waits for them</source>
      <translation>ينتظرهم المفتاح</translation>
    </message>
    <message>
      <source>They are put out</source>
      <translation>يُخرجون</translation>
    </message>
    <message>
      <source>The host decides</source>
      <translation>القرار للمضيف</translation>
    </message>
    <message>
      <source>With a new key, in one message</source>
      <translation>بمفتاح جديد، في رسالة واحدة</translation>
    </message>
    <message>
      <source>With all keys drawn anew</source>
      <translation>بإنشاء المفاتيح كلها من جديد</translation>
    </message>
    <message>
      <source>The file {file} is longer than {most} bytes.</source>
      <translation>حجم الملف {file} أكبر من {most} بايت.</translation>
    </message>
    <message>
      <source>That is a signed policy, of one conference. “msmp-gui policy show --text” writes what it says as the text of another one.</source>
      <translation>هذه سياسة موقّعة، تخص مؤتمرًا بعينه. يكتب الأمر «msmp-gui policy show --text» ما تقوله نصًا لسياسة أخرى.</translation>
    </message>
    <message>
      <source>The policy names somebody else as its owner than {name}, who signed it.</source>
      <translation>تذكر السياسة مالكًا لها غير {name}، وهو من وقّعها.</translation>
    </message>
    <message>
      <source>The file {file} cannot be read.</source>
      <translation>تتعذر قراءة الملف {file}.</translation>
    </message>
    <message>
      <source>The policy file is not text in UTF-8.</source>
      <translation>ملف السياسة ليس نصًا بترميز UTF-8.</translation>
    </message>
    <message>
      <source>This is not a policy that {name} signed: {cause}.</source>
      <translation>هذه ليست سياسة وقّعها {name}: {cause}.</translation>
    </message>
    <message>
      <source>This is not a signed policy that can be read: {cause}.</source>
      <translation>هذه ليست سياسة موقَّعة تمكن قراءتها: {cause}.</translation>
    </message>
    <message>
      <source>The owner’s certificate cannot be used: {cause}</source>
      <translation>لا يمكن استخدام شهادة المالك: {cause}</translation>
    </message>
    <message>
      <source>milliseconds</source>
      <translation>ملي ثانية</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>ثانية</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>دقيقة</translation>
    </message>
    <message>
      <source>hours</source>
      <translation>ساعة</translation>
    </message>
    <message>
      <source>days</source>
      <translation>يوم</translation>
    </message>
    <message>
      <source>bytes</source>
      <translation>بايت</translation>
    </message>
    <message>
      <source>kilobytes</source>
      <translation>كيلوبايت</translation>
    </message>
    <message>
      <source>megabytes</source>
      <translation>ميغابايت</translation>
    </message>
    <message>
      <source>gigabytes</source>
      <translation>غيغابايت</translation>
    </message>
    <message>
      <source>terabytes</source>
      <translation>تيرابايت</translation>
    </message>
    <message>
      <source>What this policy is called, and what it is for.</source>
      <translation>اسم هذه السياسة، والغرض منها.</translation>
    </message>
    <message>
      <source>{name} can host the conference.</source>
      <translation>يمكن أن يستضيف {name} المؤتمر.</translation>
    </message>
    <message>
      <source>{name} can no longer host it.</source>
      <translation>لم يعد بإمكان {name} استضافة المؤتمر.</translation>
    </message>
    <message numerus="yes">
      <source>{n} own policies is the most. Delete one first.</source>
      <translation>
        <numerusform>لا يمكن الاحتفاظ بسياسات خاصة.</numerusform>
        <numerusform>الحد الأقصى سياسة خاصة واحدة. احذفها أولًا.</numerusform>
        <numerusform>الحد الأقصى سياستان خاصتان. احذف واحدة أولًا.</numerusform>
        <numerusform>الحد الأقصى {n} سياسات خاصة. احذف واحدة أولًا.</numerusform>
        <numerusform>الحد الأقصى {n} سياسة خاصة. احذف واحدة أولًا.</numerusform>
        <numerusform>الحد الأقصى {n} سياسة خاصة. احذف واحدة أولًا.</numerusform>
      </translation>
    </message>
    <message>
      <source>There is no own policy “{name}” here.</source>
      <translation>لا توجد سياسة خاصة باسم «{name}» هنا.</translation>
    </message>
    <message>
      <source>a policy’s name is one line of visible characters.</source>
      <translation>اسم السياسة سطر واحد من الأحرف المرئية.</translation>
    </message>
    <message>
      <source>“{name}” comes with the app. Choose another name.</source>
      <translation>«{name}» يأتي مع التطبيق. اختر اسمًا آخر.</translation>
    </message>
    <message>
      <source>you have a policy “{name}” already. Choose another name, or edit it.</source>
      <translation>لديك سياسة باسم «{name}» من قبل. اختر اسمًا آخر، أو حرّرها.</translation>
    </message>
    <message>
      <source>This time only: {text}</source>
      <translation>هذه المرة فقط: {text}</translation>
    </message>
    <message>
      <source>There is no policy “{policy}”: neither a preset ({names}) nor a file to be read.</source>
      <translation>لا توجد سياسة «{policy}»: فليست من السياسات الجاهزة ({names}) ولا ملفًا تمكن قراءته.</translation>
    </message>
    <message>
      <source>Who gets in is decided by a rule: {rule}</source>
      <translation>تحدد قاعدة من يدخل: {rule}</translation>
    </message>
    <message>
      <source>The host alone makes the key.</source>
      <translation>ينشئ المضيف وحده المفتاح.</translation>
    </message>
    <message>
      <source>The key changes whenever somebody comes or goes, and after {period} at the latest.</source>
      <translation>يتغير المفتاح كلما دخل أحد أو خرج، وبعد {period} على الأكثر.</translation>
    </message>
    <message>
      <source>A new key is used without waiting for anyone to confirm it.</source>
      <translation>يُستخدم المفتاح الجديد من دون انتظار تأكيده من أحد.</translation>
    </message>
    <message>
      <source>The host decides about a key that is reported compromised; you can always report your own.</source>
      <translation>القرار للمضيف عند الإبلاغ عن مفتاح مخترق؛ ويمكنك دائمًا الإبلاغ عن مفتاحك.</translation>
    </message>
    <message numerus="yes">
      <source>If the host cannot be reached, one of {n} deputies takes over.</source>
      <translation>
        <numerusform>إذا تعذر الوصول إلى المضيف، فليس هناك نائب يتولى الدور.</numerusform>
        <numerusform>إذا تعذر الوصول إلى المضيف، يتولى نائب الدور.</numerusform>
        <numerusform>إذا تعذر الوصول إلى المضيف، يتولى الدور أحد نائبين.</numerusform>
        <numerusform>إذا تعذر الوصول إلى المضيف، يتولى الدور أحد {n} نواب.</numerusform>
        <numerusform>إذا تعذر الوصول إلى المضيف، يتولى الدور أحد {n} نائبًا.</numerusform>
        <numerusform>إذا تعذر الوصول إلى المضيف، يتولى الدور أحد {n} نائب.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everyone takes part in making the key, so nobody can choose it alone.</source>
      <translation>يشارك الجميع في إنشاء المفتاح، فلا يستطيع أحد أن يختاره وحده.</translation>
    </message>
    <message>
      <source>The host and the first member make the key together.</source>
      <translation>ينشئ المضيف والعضو الأول المفتاح معًا.</translation>
    </message>
    <message>
      <source>The host and those who were there from the start make the key together.</source>
      <translation>ينشئ المفتاحَ معًا المضيفُ ومن كانوا هناك منذ البداية.</translation>
    </message>
    <message>
      <source>The key changes whenever somebody comes or goes.</source>
      <translation>يتغير المفتاح كلما دخل أحد أو خرج.</translation>
    </message>
    <message>
      <source>Everyone confirms each new key, and you see who has not.</source>
      <translation>يؤكد الجميع كل مفتاح جديد، وترى من لم يؤكده.</translation>
    </message>
    <message>
      <source>Anyone can report a compromised key; the conference goes on without it at once.</source>
      <translation>يستطيع أي شخص الإبلاغ عن مفتاح مخترق؛ ويستمر المؤتمر من دونه فورًا.</translation>
    </message>
    <message>
      <source>Nothing is sent before you have compared the code with everyone.</source>
      <translation>لا يُرسل شيء قبل أن تقارن الرمز مع الجميع.</translation>
    </message>
    <message>
      <source>Only people whom the host invites get in.</source>
      <translation>لا يدخل إلا من يدعوه المضيف.</translation>
    </message>
    <message>
      <source>Only people who are invited get in; others may invite for the host.</source>
      <translation>لا يدخل إلا المدعوون؛ ويجوز لغير المضيف أن يدعو نيابة عنه.</translation>
    </message>
    <message>
      <source>Anybody who asks gets in.</source>
      <translation>يدخل كل من يطلب.</translation>
    </message>
    <message>
      <source>Anybody who is asked gets in.</source>
      <translation>يدخل كل من يُدعى.</translation>
    </message>
    <message>
      <source>The host lets each person in by hand.</source>
      <translation>يسمح المضيف بدخول كل شخص بنفسه.</translation>
    </message>
    <message>
      <source>After a compromised key, everyone is given entirely new keys.</source>
      <translation>بعد اختراق مفتاح، يحصل الجميع على مفاتيح جديدة كليًا.</translation>
    </message>
    <message>
      <source>Who does not confirm a key in time is put out.</source>
      <translation>من لا يؤكد مفتاحًا في الوقت المحدد يُخرج.</translation>
    </message>
    <message>
      <source>A new key waits until everyone who is there has confirmed it.</source>
      <translation>ينتظر المفتاح الجديد حتى يؤكده كل الحاضرين.</translation>
    </message>
    <message>
      <source>Only the host can send; everyone else reads.</source>
      <translation>لا يستطيع الإرسال إلا المضيف؛ والآخرون جميعًا يقرؤون.</translation>
    </message>
    <message numerus="yes">
      <source>Only the host and {n} named people can send.</source>
      <translation>
        <numerusform>لا يستطيع الإرسال إلا المضيف.</numerusform>
        <numerusform>لا يستطيع الإرسال إلا المضيف وشخص محدد واحد.</numerusform>
        <numerusform>لا يستطيع الإرسال إلا المضيف وشخصان محددان.</numerusform>
        <numerusform>لا يستطيع الإرسال إلا المضيف و{n} أشخاص محددين.</numerusform>
        <numerusform>لا يستطيع الإرسال إلا المضيف و{n} شخصًا محددًا.</numerusform>
        <numerusform>لا يستطيع الإرسال إلا المضيف و{n} شخص محدد.</numerusform>
      </translation>
    </message>
    <message>
      <source>Not connected: of the network interfaces that you chose ({names}), none is there or has an address. Others are not used.</source>
      <translation>غير متصل: لا توجد أيٌّ من واجهات الشبكة التي اخترتها ({names})، أو ليس لأيٍّ منها عنوان. ولا تُستخدم غيرها.</translation>
    </message>
    <message>
      <source>There is no such network interface.</source>
      <translation>لا توجد واجهة شبكة كهذه.</translation>
    </message>
    <message>
      <source>This start of the app was told which network interfaces to use.</source>
      <translation>حُدِّدت عند تشغيل التطبيق هذه المرة واجهات الشبكة التي يستخدمها.</translation>
    </message>
    <message>
      <source>{name} did not let you in: {reason}</source>
      <translation>لم يسمح لك {name} بالدخول: {reason}</translation>
    </message>
    <message>
      <source>{name} invites you, and your app cannot join: {reason}</source>
      <translation>تلقيت دعوة من {name}، ولا يستطيع تطبيقك الانضمام: {reason}</translation>
    </message>
    <message>
      <source>{name} invites you, and you cannot join: {reason}</source>
      <translation>تلقيت دعوة من {name}، ولا يمكنك الانضمام: {reason}</translation>
    </message>
    <message>
      <source>This link is no longer open. Ask for a new one.</source>
      <translation>لم يعد هذا الرابط مفتوحًا. اطلب رابطًا جديدًا.</translation>
    </message>
    <message>
      <source>This conference is hosted by somebody else now. Ask them for a new link.</source>
      <translation>انتقلت استضافة هذا المؤتمر إلى شخص آخر. اطلب منه رابطًا جديدًا.</translation>
    </message>
    <message>
      <source>Too many people wait to be let in. Try again later.</source>
      <translation>عدد من ينتظرون السماح بالدخول كبير جدًا. حاول مرة أخرى لاحقًا.</translation>
    </message>
    <message>
      <source>The host did not let you in.</source>
      <translation>لم يسمح لك المضيف بالدخول.</translation>
    </message>
    <message>
      <source>refused: {why}</source>
      <translation>مرفوض: {why}</translation>
    </message>
    <message>
      <source>allowed: {why}</source>
      <translation>مسموح: {why}</translation>
    </message>
    <message>
      <source>The key cannot change and nobody can be removed until the host is back. To go on without {host}, start the conference again.</source>
      <translation>لا يمكن أن يتغير المفتاح ولا أن يُخرج أحد حتى يعود المضيف. للاستمرار من دون {host}، ابدأ المؤتمر من جديد.</translation>
    </message>
    <message>
      <source>{host}, who hosts this conference, can no longer be reached.</source>
      <translation>لم يعد من الممكن الوصول إلى {host}، مضيف هذا المؤتمر.</translation>
    </message>
    <message>
      <source>Nothing yet: you can go on talking under the key that everyone has.</source>
      <translation>لا شيء بعد: يمكنكم مواصلة الحديث بالمفتاح الذي لدى الجميع.</translation>
    </message>
    <message>
      <source>Start the conference again without {host}.</source>
      <translation>ابدأ المؤتمر من جديد من دون {host}.</translation>
    </message>
    <message>
      <source>{host}, who hosts this conference, can no longer be trusted.</source>
      <translation>لم يعد من الممكن الوثوق بـ{host}، مضيف هذا المؤتمر.</translation>
    </message>
    <message>
      <source>{reason} Nothing more is sent under the key that they made.</source>
      <translation>{reason} لن يُرسل شيء بعد الآن بالمفتاح الذي أنشأه.</translation>
    </message>
    <message>
      <source>The host shows different people different conferences.</source>
      <translation>يعرض المضيف مؤتمرات مختلفة على أشخاص مختلفين.</translation>
    </message>
    <message>
      <source>What does not fit together was refused here.</source>
      <translation>رُفض هنا ما لا يتطابق.</translation>
    </message>
    <message>
      <source>Do not send anything confidential. Compare the conference code with the others by another way, and leave if it differs.</source>
      <translation>لا ترسل أي شيء سري. قارن رمز المؤتمر مع الآخرين بوسيلة أخرى، وغادر إن اختلف.</translation>
    </message>
    <message>
      <source>{host}’s computer asked for something that the policy does not allow.</source>
      <translation>طلب حاسوب {host} شيئًا لا تسمح به السياسة.</translation>
    </message>
    <message>
      <source>It was refused.</source>
      <translation>رُفض الطلب.</translation>
    </message>
    <message>
      <source>Ask {host} whether their app is up to date.</source>
      <translation>اسأل {host} هل التطبيق عنده محدَّث.</translation>
    </message>
    <message>
      <source>{name} wants to make this conference’s policy weaker.</source>
      <translation>يريد {name} إضعاف سياسة هذا المؤتمر.</translation>
    </message>
    <message>
      <source>Nothing was changed yet. What would be new: {what}</source>
      <translation>لم يتغير شيء بعد. الجديد سيكون: {what}</translation>
    </message>
    <message>
      <source>Agree if that is fine for you. If it is not, leave the conference.</source>
      <translation>وافق إن كان ذلك يناسبك. وإلا فغادر المؤتمر.</translation>
    </message>
    <message>
      <source>{name} wants to join.</source>
      <translation>يريد {name} الانضمام.</translation>
    </message>
    <message>
      <source>The policy lets them in, if you approve it.</source>
      <translation>تسمح السياسة بدخوله إذا وافقت.</translation>
    </message>
    <message>
      <source>Let {name} in, or turn them down.</source>
      <translation>اسمح بدخول {name} أو ارفضه.</translation>
    </message>
    <message>
      <source>{name} was not let in.</source>
      <translation>لم يُسمح بدخول {name}.</translation>
    </message>
    <message>
      <source>What the policy says: {reason}.</source>
      <translation>ما تقوله السياسة: {reason}.</translation>
    </message>
    <message>
      <source>Invite {name} again when that is settled.</source>
      <translation>ادعُ {name} مجددًا عندما يُحل ذلك.</translation>
    </message>
    <message>
      <source>{name}’s certificate does not hold any more.</source>
      <translation>لم تعد شهادة {name} سارية.</translation>
    </message>
    <message>
      <source>{reason} {host}, who hosts, has not put {name} out.</source>
      <translation>{reason} ولم يُخرج المضيف {host} المشارك {name}.</translation>
    </message>
    <message>
      <source>Tell {host}, who can remove {name}, or leave. Until then {name} reads what is said.</source>
      <translation>أخبر {host}، فبإمكانه إخراج {name}، أو غادر. وحتى ذلك الحين يقرأ {name} ما يُقال.</translation>
    </message>
    <message>
      <source>Messages by {name} are missing.</source>
      <translation>هناك رسائل مفقودة من {name}.</translation>
    </message>
    <message>
      <source>Everyone was asked for them, and nobody has them.</source>
      <translation>طُلبت من الجميع وليست عند أحد.</translation>
    </message>
    <message>
      <source>Ask {name} to say it again.</source>
      <translation>اطلب من {name} قولها مرة أخرى.</translation>
    </message>
    <message>
      <source>Ask {by} what happened. If it is true, choose “Report compromise…” for {name}.</source>
      <translation>اسأل {by} عما حدث. وإن صحّ ذلك، فاختر «الإبلاغ عن اختراق…» عند {name}.</translation>
    </message>
    <message>
      <source>Nothing was changed yet; somebody else may be reading along.</source>
      <translation>لم يتغير شيء بعد؛ قد يكون هناك من يقرأ معكم.</translation>
    </message>
    <message>
      <source>Do not trust messages marked as questioned, and speak with {name} by another way before you invite them again with a new key.</source>
      <translation>لا تثق بالرسائل المعلَّمة بأنها مشكوك فيها، وتواصل مع {name} بوسيلة أخرى قبل توجيه دعوة جديدة بمفتاح جديد.</translation>
    </message>
    <message>
      <source>Decide whether to go on here. Do not trust messages marked as questioned, and speak with {name} by another way before you invite them again with a new key.</source>
      <translation>القرار لك: هل تستمر هنا؟ لا تثق بالرسائل المعلَّمة بأنها مشكوك فيها، وتواصل مع {name} بوسيلة أخرى قبل توجيه دعوة جديدة بمفتاح جديد.</translation>
    </message>
    <message>
      <source>{name} is no longer in the conference. {name}’s key is no longer trusted on this computer.</source>
      <translation>لم يعد {name} في المؤتمر، ولم يعد مفتاح {name} موثوقًا على هذا الحاسوب.</translation>
    </message>
    <message>
      <source>{name} was removed at once, the key was changed, and {name}’s key is no longer trusted on this computer.</source>
      <translation>أُخرج {name} فورًا وغُيِّر المفتاح، ولم يعد مفتاح {name} موثوقًا على هذا الحاسوب.</translation>
    </message>
    <message>
      <source>{name}’s key is compromised.</source>
      <translation>مفتاح {name} مخترق.</translation>
    </message>
    <message>
      <source>Make a new identity under “You” in the settings.</source>
      <translation>أنشئ هوية جديدة تحت «أنت» في الإعدادات.</translation>
    </message>
    <message>
      <source>Speak with {host} by another way. If somebody else may have your key, make a new identity.</source>
      <translation>تواصل مع {host} بوسيلة أخرى. وإذا كان من المحتمل أن يكون مفتاحك عند شخص آخر، فأنشئ هوية جديدة.</translation>
    </message>
    <message>
      <source>Your key was reported compromised.</source>
      <translation>أُبلغ عن اختراق مفتاحك.</translation>
    </message>
    <message>
      <source>You were removed from the conference, and its keys were erased here.</source>
      <translation>أُخرجت من المؤتمر ومُحيت مفاتيحه هنا.</translation>
    </message>
    <message>
      <source>The others were told, and the conference ended: they can begin it without you.</source>
      <translation>أُخبر الآخرون وانتهى المؤتمر: يمكنهم بدؤه من جديد من دونك.</translation>
    </message>
    <message>
      <source>You report that {name}’s key is compromised.</source>
      <translation>أنت تبلّغ بأن مفتاح {name} مخترق.</translation>
    </message>
    <message>
      <source>{by} reports that {name}’s key is compromised.</source>
      <translation>يُبلغ {by} عن اختراق مفتاح {name}.</translation>
    </message>
    <message>
      <source>Nothing was changed yet: the host cannot be reached, and is told once it can.</source>
      <translation>لم يتغير شيء بعد: يتعذّر الوصول إلى المضيف، وسيُبلَّغ فور إمكان ذلك.</translation>
    </message>
    <message>
      <source>Until then, be careful with what you say here.</source>
      <translation>حتى ذلك الحين، انتبه لما تقوله هنا.</translation>
    </message>
    <message>
      <source>Nothing was changed yet: you decide, as the host.</source>
      <translation>لم يتغير شيء بعد: القرار لك بصفتك المضيف.</translation>
    </message>
    <message>
      <source>Ask {by} what happened. If it is true, report your own key: the conference ends with that.</source>
      <translation>اسأل {by} عما حدث. إن كان ذلك صحيحًا، فأبلغ عن مفتاحك أنت: ينتهي المؤتمر بذلك.</translation>
    </message>
    <message>
      <source>Ask {name} by another way. If it is true, leave, and begin a new conference without {name}.</source>
      <translation>اسأل {name} بطريقة أخرى. إن كان ذلك صحيحًا، فغادر وابدأ مؤتمرًا جديدًا بدون {name}.</translation>
    </message>
    <message>
      <source>Nothing was changed: nobody can put the host out.</source>
      <translation>لم يتغير شيء: لا يستطيع أحد إخراج المضيف.</translation>
    </message>
    <message>
      <source>Your key is in use on another device.</source>
      <translation>مفتاحك مستخدم على جهاز آخر.</translation>
    </message>
    <message>
      <source>{name}’s key is in use on two devices at the same time.</source>
      <translation>مفتاح {name} مستخدم على جهازين في الوقت نفسه.</translation>
    </message>
    <message>
      <source>If that is not you, report your own key as compromised, and make a new identity.</source>
      <translation>إن لم يكن ذلك منك، فأبلغ عن اختراق مفتاحك وأنشئ هوية جديدة.</translation>
    </message>
    <message>
      <source>Ask {name} by another way whether both are theirs. If not, report the key as compromised.</source>
      <translation>اسأل {name} بوسيلة أخرى هل الجهازان له. وإن لم يكونا كذلك، فأبلغ عن اختراق المفتاح.</translation>
    </message>
    <message>
      <source>Until the host decides, do not rely on what {name} said.</source>
      <translation>إلى أن يقرر المضيف، لا تعتمد على ما قاله {name}.</translation>
    </message>
    <message>
      <source>Until the host decides, be careful with what you say here.</source>
      <translation>إلى أن يقرر المضيف، انتبه لما تقوله هنا.</translation>
    </message>
    <message>
      <source>Nothing was changed yet: the host decides.</source>
      <translation>لم يتغير شيء بعد: القرار للمضيف.</translation>
    </message>
    <message numerus="yes">
      <source>Your certificate ends in {n} days.</source>
      <translation>
        <numerusform>تنتهي شهادتك اليوم.</numerusform>
        <numerusform>تنتهي شهادتك خلال يوم واحد.</numerusform>
        <numerusform>تنتهي شهادتك خلال يومين.</numerusform>
        <numerusform>تنتهي شهادتك خلال {n} أيام.</numerusform>
        <numerusform>تنتهي شهادتك خلال {n} يومًا.</numerusform>
        <numerusform>تنتهي شهادتك خلال {n} يوم.</numerusform>
      </translation>
    </message>
    <message>
      <source>Your certificate ends within two days, or has ended.</source>
      <translation>تنتهي شهادتك خلال يومين، أو انتهت.</translation>
    </message>
    <message>
      <source>Ask {organisation} for a new one, and take it in: both under “You” in the settings.</source>
      <translation>اطلب شهادة جديدة من {organisation} ثم أدخلها: كلاهما تحت «أنت» في الإعدادات.</translation>
    </message>
    <message>
      <source>Make a new identity in time; people will have to verify it anew.</source>
      <translation>أنشئ هوية جديدة قبل ذلك؛ وسيحتاج الآخرون إلى التحقق منها من جديد.</translation>
    </message>
    <message>
      <source>Nothing changes until then. Afterwards nobody makes contact with you.</source>
      <translation>لن يتغير شيء حتى ذلك الحين. وبعده لن يتصل بك أحد.</translation>
    </message>
    <message>
      <source>Make a new identity, and ask {organisation} for a certificate for that: both under “You” in the settings.</source>
      <translation>أنشئ هوية جديدة واطلب من {organisation} شهادة لها: كلاهما في الإعدادات تحت «أنت».</translation>
    </message>
    <message>
      <source>Your certificate does not hold any more.</source>
      <translation>لم تعد شهادتك سارية.</translation>
    </message>
    <message>
      <source>{reason} Others who know that rely on it no longer.</source>
      <translation>{reason} ومن يعلم ذلك لا يعتمد عليها بعد الآن.</translation>
    </message>
    <message>
      <source>What this app remembered is gone.</source>
      <translation>فُقد ما كان هذا التطبيق يتذكره.</translation>
    </message>
    <message>
      <source>It starts without your conferences and your people. Your key is there: you are who you were.</source>
      <translation>يبدأ دون مؤتمراتك ودون الأشخاص الذين تعرفهم. مفتاحك موجود: أنت من كنت.</translation>
    </message>
    <message>
      <source>If you did not remove {file} yourself, close the app and put the file back from a backup. Without one, compare safety numbers again before you trust anyone.</source>
      <translation>إن لم تكن أنت من أزال {file}، فأغلق التطبيق وأعد الملف من نسخة احتياطية. وإن لم تكن لديك نسخة، فقارن أرقام الأمان من جديد قبل أن تثق بأحد.</translation>
    </message>
    <message>
      <source>Waiting for {name} to let you in again.</source>
      <translation>في انتظار أن يسمح لك {name} بالدخول من جديد.</translation>
    </message>
    <message>
      <source>The conference “{name}” cannot go on here: {reason}</source>
      <translation>لا يمكن أن يستمر المؤتمر «{name}» هنا: {reason}</translation>
    </message>
    <message>
      <source>You host the conference now.</source>
      <translation>أنت مضيف المؤتمر الآن.</translation>
    </message>
    <message>
      <source>The key changed with it, and nobody had to join again.</source>
      <translation>تغير المفتاح معه، ولم يضطر أحد إلى الانضمام من جديد.</translation>
    </message>
    <message>
      <source>{name} lets people in and out now.</source>
      <translation>يتولى {name} الآن إدخال الأشخاص وإخراجهم.</translation>
    </message>
    <message>
      <source>{name} is to host this conference.</source>
      <translation>سيستضيف {name} هذا المؤتمر.</translation>
    </message>
    <message>
      <source>The policy has to name {name} for that, so everyone is asked.</source>
      <translation>يجب لذلك أن تسمّي السياسة {name}، فيُسأل الجميع.</translation>
    </message>
    <message>
      <source>Nothing: you host it until all have agreed.</source>
      <translation>لا شيء: تبقى أنت المضيف إلى أن يوافق الجميع.</translation>
    </message>
    <message>
      <source>You go on hosting the conference.</source>
      <translation>ستستمر في استضافة المؤتمر.</translation>
    </message>
    <message>
      <source>Not everyone has agreed to the new policy.</source>
      <translation>لم يوافق الجميع على السياسة الجديدة.</translation>
    </message>
    <message>
      <source>You let people in and out, and you can change the policy.</source>
      <translation>تتولى إدخال الأشخاص وإخراجهم، ويمكنك تغيير السياسة.</translation>
    </message>
    <message>
      <source>You let people in and out now; keep the app open. Only {owner}, who made the conference, can change its policy.</source>
      <translation>تتولى الآن إدخال الأشخاص وإخراجهم؛ أبقِ التطبيق مفتوحًا. ولا يمكن أن يغيّر سياسة المؤتمر إلا منشئه، {owner}.</translation>
    </message>
    <message>
      <source>{name} lets people in and out now, and could put you out as well. You made this conference: you alone can change its policy.</source>
      <translation>يتولى {name} الآن إدخال الأشخاص وإخراجهم، وبإمكانه إخراجك أيضًا. أنت من أنشأ هذا المؤتمر: ولا يمكن لغيرك تغيير سياسته.</translation>
    </message>
    <message>
      <source>{name} does not host the conference: you still do.</source>
      <translation>لم يصبح {name} مضيف المؤتمر: ما زلت أنت المضيف.</translation>
    </message>
    <message>
      <source>Hand it over again, or to somebody else.</source>
      <translation>سلّمه مرة أخرى، أو إلى شخص آخر.</translation>
    </message>
    <message>
      <source>You hand the conference to {name}.</source>
      <translation>جارٍ تسليم المؤتمر إلى {name}.</translation>
    </message>
    <message>
      <source>Their app did not answer in time.</source>
      <translation>لم يُجب تطبيقه في الوقت المحدد.</translation>
    </message>
    <message>
      <source>{name}’s app does not have what this conference needs: {what}.</source>
      <translation>ليس في تطبيق {name} ما يحتاج إليه هذا المؤتمر: {what}.</translation>
    </message>
    <message>
      <source>{name} cannot be reached, and did not get the key. Invite them again once they are near.</source>
      <translation>تعذّر الوصول إلى {name}، فلم يحصل على المفتاح. ادعُ {name} من جديد عند الاقتراب.</translation>
    </message>
    <message>
      <source>{deputy} takes over soon, if their app knows of this as well. If that does not happen, leave, and begin a new conference without {host}.</source>
      <translation>يتولى {deputy} الاستضافة قريبًا إن كان تطبيقه يعلم بذلك أيضًا. وإن لم يحدث ذلك فغادر وابدأ مؤتمرًا جديدًا بدون {host}.</translation>
    </message>
    <message>
      <source>{name} is back.</source>
      <translation>عاد {name}.</translation>
    </message>
    <message>
      <source>{deputy} takes over soon. There is nothing you need to do.</source>
      <translation>سيتولى {deputy} دور المضيف قريبًا. ليس عليك فعل شيء.</translation>
    </message>
    <message>
      <source>You take over soon. There is nothing you need to do.</source>
      <translation>ستتولى الاستضافة قريبًا. ليس عليك فعل شيء.</translation>
    </message>
    <message>
      <source>{name} says that their key is compromised: “{reason}”.</source>
      <translation>أبلغ {name} بأن مفتاحه مخترق: «{reason}».</translation>
    </message>
    <message>
      <source>{name} says that their key is compromised.</source>
      <translation>أبلغ {name} بأن مفتاحه مخترق.</translation>
    </message>
    <message>
      <source>The policy changed: {what}</source>
      <translation>تغيرت السياسة: {what}</translation>
    </message>
    <message>
      <source>The policy stays as it was.</source>
      <translation>تبقى السياسة كما كانت.</translation>
    </message>
    <message>
      <source>{name} changes the policy: {what}</source>
      <translation>يغيّر {name} السياسة: {what}</translation>
    </message>
    <message>
      <source>{name} was removed: {why}</source>
      <translation>أُخرج {name}: {why}</translation>
    </message>
    <message>
      <source>{name} was removed.</source>
      <translation>أُخرج {name} من المؤتمر.</translation>
    </message>
    <message>
      <source>The host ended the conference.</source>
      <translation>أنهى المضيف المؤتمر.</translation>
    </message>
    <message>
      <source>The host removed you from the conference.</source>
      <translation>أخرجك المضيف من المؤتمر.</translation>
    </message>
    <message>
      <source>You were put out because your key was reported compromised.</source>
      <translation>أُخرجت لأنه أُبلغ عن اختراق مفتاحك.</translation>
    </message>
    <message>
      <source>You ended the conference.</source>
      <translation>أنهيت المؤتمر.</translation>
    </message>
    <message>
      <source>The host did not let you in: {reason}</source>
      <translation>لم يسمح لك المضيف بالدخول: {reason}</translation>
    </message>
    <message>
      <source>The host removed you from the conference: {reason}</source>
      <translation>أخرجك المضيف من المؤتمر: {reason}</translation>
    </message>
    <message>
      <source>You were away. The conference goes on as soon as somebody is near.</source>
      <translation>كنت غائبًا. يستمر المؤتمر حالما يصبح أحد قريبًا.</translation>
    </message>
    <message>
      <source>{host}, who hosts this conference, cannot be reached now. You get the key once {host} is back.</source>
      <translation>يتعذّر الآن الوصول إلى {host}، مضيف هذا المؤتمر. ستحصل على المفتاح فور عودة {host}.</translation>
    </message>
    <message>
      <source>{host} lets each person in by hand. You get the key once {host} has let you in.</source>
      <translation>يسمح {host} بالدخول لكل شخص على حدة. ستحصل على المفتاح فور السماح لك بالدخول.</translation>
    </message>
    <message>
      <source>This is not the key that you verified for {name}. Their key may have changed, or somebody else uses the name: compare the safety number before you trust it.</source>
      <translation>ليس هذا هو المفتاح الذي تحققت منه لدى {name}. ربما تغير مفتاحه، أو أن شخصًا آخر يستخدم الاسم: قارن رقم الأمان قبل أن تثق به.</translation>
    </message>
    <message>
      <source>This name imitates words of the app. It is a name that somebody chose, and proves nothing.</source>
      <translation>يقلّد هذا الاسم كلمات التطبيق. إنه اسم اختاره شخص ما، ولا يُثبت شيئًا.</translation>
    </message>
    <message>
      <source>This name looks like that of {name}, whom you verified, and is written differently: it is somebody else’s key. Compare the safety number before you trust it.</source>
      <translation>يشبه هذا الاسم اسم {name} الذي تحققت من هويته، لكنه مكتوب بطريقة مختلفة: إنه مفتاح شخص آخر. قارن رقم الأمان قبل أن تثق به.</translation>
    </message>
    <message>
      <source>The same, but this key was declared compromised: somebody else may have it. Do not go on with it; {name} needs a new identity.</source>
      <translation>الرقمان متطابقان، لكن أُعلن اختراق هذا المفتاح: فقد يكون عند شخص آخر. لا تتابع به؛ يحتاج {name} إلى هوية جديدة.</translation>
    </message>
    <message>
      <source>The same. Nobody is between you and {name}.</source>
      <translation>الرقمان متطابقان. لا أحد بينك وبين {name}.</translation>
    </message>
    <message>
      <source>Different – do not go on. Either this is not {name}’s app, or somebody is between you. Ask {name} by another way to send the number again, from the page with your name. If it is still different, decline what this app of theirs asks you for, and tell {name}.</source>
      <translation>الرقمان مختلفان – لا تتابع. فإما أن هذا ليس تطبيق {name}، وإما أن هناك من يقف بينكما. اطلب من {name} بوسيلة أخرى إرسال الرقم من جديد، من الصفحة التي تحمل اسمك. فإن بقي مختلفًا، فارفض ما يطلبه منك هذا التطبيق، وأخبر {name} بذلك.</translation>
    </message>
    <message>
      <source>This is what your own app shows. Ask {name} for what stands on their screen, on the page with your name, and paste that.</source>
      <translation>هذا ما يعرضه تطبيقك أنت. اطلب من {name} ما يظهر على شاشته، في الصفحة التي تحمل اسمك، ثم الصقه.</translation>
    </message>
    <message>
      <source>A part of the number is missing. Ask {name} for all of it: 60 digits, or 20 words.</source>
      <translation>جزء من الرقم ناقص. اطلبه من {name} كاملًا: 60 رقمًا أو 20 كلمة.</translation>
    </message>
    <message>
      <source>One of the words cannot be right. Check them with {name}, one by one.</source>
      <translation>إحدى الكلمات لا يمكن أن تكون صحيحة. راجعها مع {name} واحدة واحدة.</translation>
    </message>
    <message>
      <source>There is no safety number in this text. Ask {name} for the digits, the words, or what “Copy my number” copies.</source>
      <translation>لا يوجد رقم أمان في هذا النص. اطلب من {name} الأرقام أو الكلمات أو ما ينسخه زر «نسخ رقمي».</translation>
    </message>
    <message>
      <source>The certificate's key is not meant for signing.</source>
      <translation>مفتاح الشهادة غير مخصص للتوقيع.</translation>
    </message>
    <message>
      <source>The certificate is larger than {most} bytes.</source>
      <translation>حجم الشهادة أكبر من {most} بايت.</translation>
    </message>
    <message>
      <source>That is not a certificate that can be read.</source>
      <translation>ليست هذه شهادة تمكن قراءتها.</translation>
    </message>
    <message>
      <source>The certificate's key is of a kind that cannot be used here.</source>
      <translation>مفتاح الشهادة من نوع لا يمكن استخدامه هنا.</translation>
    </message>
    <message>
      <source>(no name)</source>
      <translation>(بلا اسم)</translation>
    </message>
    <message>
      <source> because its key was compromised</source>
      <translation> لأن مفتاحها مخترق</translation>
    </message>
    <message>
      <source> because the authority's key was compromised</source>
      <translation> لأن مفتاح جهة الإصدار مخترق</translation>
    </message>
    <message>
      <source> because its holder's affiliation changed</source>
      <translation> لأن انتماء صاحبها تغيّر</translation>
    </message>
    <message>
      <source> because another certificate replaces it</source>
      <translation> لأن شهادة أخرى حلّت محلها</translation>
    </message>
    <message>
      <source> because it is no longer needed</source>
      <translation> لأنها لم تعد لازمة</translation>
    </message>
    <message>
      <source> for the time being: it is on hold</source>
      <translation> مؤقتًا: فهي معلّقة</translation>
    </message>
    <message>
      <source> because a privilege was withdrawn</source>
      <translation> لأن امتيازًا سُحب</translation>
    </message>
    <message>
      <source>RSA of {bits} bits</source>
      <translation>RSA بطول {bits} بت</translation>
    </message>
    <message>
      <source>A trust anchor has to be the certificate of an authority.</source>
      <translation>يجب أن تكون مرساة الثقة شهادة جهة إصدار.</translation>
    </message>
    <message>
      <source>The authority {name} signs with a key of a kind by which nobody can be checked here. Ask for a certificate of it with a P-256, P-384 or P-521 key, or an RSA key of at least 2048 bits that is not for PSS alone.</source>
      <translation>توقّع جهة الإصدار {name} بمفتاح من نوع لا يمكن التحقق به هنا من أحد. اطلب شهادة لها بمفتاح P-256 أو P-384 أو P-521، أو بمفتاح RSA لا يقل عن 2048 بت وليس لـ PSS وحده.</translation>
    </message>
    <message>
      <source>A trust anchor is not a certificate that can be read.</source>
      <translation>مرساة الثقة ليست شهادة تمكن قراءتها.</translation>
    </message>
    <message>
      <source>An infrastructure's name has 1 to 64 characters, all of them visible.</source>
      <translation>اسم البنية التحتية من حرف واحد إلى 64 حرفًا، كلها مرئية.</translation>
    </message>
    <message>
      <source>An infrastructure has 1 to {most} trust anchors, each named once.</source>
      <translation>للبنية التحتية من مرساة ثقة واحدة إلى {most}، تُذكر كل منها مرة واحدة.</translation>
    </message>
    <message>
      <source>An infrastructure accepts at least one type of key, each named once.</source>
      <translation>تقبل البنية التحتية نوعًا واحدًا من المفاتيح على الأقل، يُذكر كل نوع مرة واحدة.</translation>
    </message>
    <message>
      <source>The least size of RSA keys lies between 2048 and 16384 bits.</source>
      <translation>أصغر طول لمفاتيح RSA يقع بين 2048 و16384 بت.</translation>
    </message>
    <message>
      <source>The longest path has 0 to {most} authorities under the anchor.</source>
      <translation>في أطول مسار من 0 إلى {most} من جهات الإصدار تحت المرساة.</translation>
    </message>
    <message>
      <source>The age of a revocation list is limited to at least a minute.</source>
      <translation>أقل حد لعمر قائمة الإبطال دقيقة واحدة.</translation>
    </message>
    <message>
      <source>There are more than {most} certificates in that file.</source>
      <translation>في هذا الملف أكثر من {most} من الشهادات.</translation>
    </message>
    <message>
      <source>There is no private key in that file.</source>
      <translation>لا يوجد مفتاح خاص في هذا الملف.</translation>
    </message>
    <message>
      <source>There is no certificate in that file.</source>
      <translation>لا توجد شهادة في هذا الملف.</translation>
    </message>
    <message>
      <source>None of the certificates in that file belongs to the private key.</source>
      <translation>ليس في هذا الملف شهادة تخص المفتاح الخاص.</translation>
    </message>
    <message>
      <source>The file is larger than {most} bytes.</source>
      <translation>حجم الملف أكبر من {most} بايت.</translation>
    </message>
    <message>
      <source>The password does not open that file.</source>
      <translation>لا تفتح كلمة المرور هذا الملف.</translation>
    </message>
    <message>
      <source>That file has a password, and none was given.</source>
      <translation>لهذا الملف كلمة مرور، ولم تُعطَ أي كلمة.</translation>
    </message>
    <message>
      <source>The file is encrypted in a way that is not supported here; export it with AES.</source>
      <translation>الملف مشفَّر بطريقة غير مدعومة هنا؛ صدّره بتشفير AES.</translation>
    </message>
    <message>
      <source>That is not a PKCS#12 file that can be read.</source>
      <translation>ليس هذا ملف PKCS#12 تمكن قراءته.</translation>
    </message>
    <message>
      <source>The private key is of a kind, or encrypted in a way, that is not supported here.</source>
      <translation>المفتاح الخاص من نوع، أو مشفَّر بطريقة، غير مدعومين هنا.</translation>
    </message>
    <message>
      <source>The private key in that file cannot be read.</source>
      <translation>تتعذر قراءة المفتاح الخاص في هذا الملف.</translation>
    </message>
    <message>
      <source>The private key cannot be read.</source>
      <translation>تتعذر قراءة المفتاح الخاص.</translation>
    </message>
    <message>
      <source>There are no certificates in that file that can be read.</source>
      <translation>لا توجد في هذا الملف شهادات تمكن قراءتها.</translation>
    </message>
    <message>
      <source>The private key is of a kind that cannot be used here: it takes Ed25519, P-256, P-384, or RSA of at least 2048 bits.</source>
      <translation>المفتاح الخاص من نوع لا يمكن استخدامه هنا: المقبول Ed25519 أو P-256 أو P-384 أو RSA من 2048 بتًا على الأقل.</translation>
    </message>
    <message>
      <source>The certificate of {name} has a name that {authority} may not vouch for.</source>
      <translation>في شهادة {name} اسم لا يجوز لـ{authority} أن تضمنه.</translation>
    </message>
    <message>
      <source>The certificate of {name} has a key ({key}) that is not accepted by {infrastructure}.</source>
      <translation>في شهادة {name} مفتاح ({key}) لا تقبله {infrastructure}.</translation>
    </message>
    <message>
      <source>The key of {authority} (RSA of {bits} bits) is smaller than {name} demands.</source>
      <translation>مفتاح {authority} ‏(RSA بطول {bits} بت) أصغر مما تطلبه {name}.</translation>
    </message>
    <message>
      <source>The certificate of {member} has a name that its issuers may not vouch for, or that cannot be checked against what they may vouch for.</source>
      <translation>في شهادة {member} اسم لا يجوز لجهات إصدارها أن تضمنه، أو تتعذر مقارنته بما يجوز لها أن تضمنه.</translation>
    </message>
    <message>
      <source>There are more authorities between {member} and {name} than are allowed.</source>
      <translation>بين {member} و{name} جهات إصدار أكثر من المسموح.</translation>
    </message>
    <message>
      <source>An issuer of the certificate of {member} is not valid now.</source>
      <translation>إحدى جهات إصدار شهادة {member} غير صالحة الآن.</translation>
    </message>
    <message>
      <source>The certificate of {member} was issued by {issuer}, from which no path leads to {name}.</source>
      <translation>أصدر شهادةَ {member} ‏{issuer}، ولا مسار منه إلى {name}.</translation>
    </message>
    <message>
      <source>The certificate of {member} or one of its issuers is not signed by the authority that it names.</source>
      <translation>شهادة {member} أو شهادة إحدى جهات إصدارها غير موقَّعة من الجهة المذكورة فيها.</translation>
    </message>
    <message>
      <source>{issuer}, or an authority above it, cannot vouch for {member} in {name}: its certificate, or what it signed, is not as the rules demand.</source>
      <translation>لا يمكن لـ{issuer}، أو لجهة فوقه، ضمان {member} في {name}: فشهادته أو ما وقّعه لا يوافق القواعد.</translation>
    </message>
    <message>
      <source>The certificate of {issuer}, an issuer of the one of {name}, is not valid before {day}.</source>
      <translation>شهادة {issuer}، وهي جهة إصدار لشهادة {name}، غير صالحة قبل {day}.</translation>
    </message>
    <message>
      <source>The certificate of {issuer}, an issuer of the one of {name}, expired on {day}.</source>
      <translation>شهادة {issuer}، وهي جهة إصدار لشهادة {name}، انتهت في {day}.</translation>
    </message>
    <message>
      <source>The certificate of {name} is an authority's, not a member's.</source>
      <translation>شهادة {name} شهادة جهة إصدار لا شهادة عضو.</translation>
    </message>
    <message>
      <source>The certificate of {name} does not say that its key is for digital signatures.</source>
      <translation>لا تذكر شهادة {name} أن مفتاحها للتوقيع الرقمي.</translation>
    </message>
    <message>
      <source>The certificate of {name} has no subject alternative name.</source>
      <translation>ليس في شهادة {name} اسم بديل لصاحبها.</translation>
    </message>
    <message>
      <source>The certificate of {name} is neither for client authentication nor for e-mail.</source>
      <translation>شهادة {name} ليست لمصادقة العميل ولا للبريد الإلكتروني.</translation>
    </message>
    <message>
      <source>The certificate of {name} does not say which key signed it.</source>
      <translation>لا تذكر شهادة {name} المفتاح الذي وقّعها.</translation>
    </message>
    <message>
      <source>The certificate of {name} has a name with characters that do not show.</source>
      <translation>في شهادة {name} اسم يحوي حروفًا لا تظهر.</translation>
    </message>
    <message>
      <source>The certificate of {name} is not valid before {day}.</source>
      <translation>شهادة {name} غير صالحة قبل {day}.</translation>
    </message>
    <message>
      <source>The certificate of {name} expired on {day}.</source>
      <translation>انتهت شهادة {name} في {day}.</translation>
    </message>
    <message>
      <source>A certificate of the chain is larger than {most} bytes.</source>
      <translation>حجم إحدى شهادات السلسلة أكبر من {most} بايت.</translation>
    </message>
    <message>
      <source>A certificate of the chain cannot be read.</source>
      <translation>تتعذر قراءة إحدى شهادات السلسلة.</translation>
    </message>
    <message>
      <source>That is not an e-mail address that a certificate can carry.</source>
      <translation>ليس هذا عنوان بريد إلكتروني يمكن أن تحمله شهادة.</translation>
    </message>
    <message>
      <source>There is no revocation list of {authority}, so the certificate of {member} cannot be checked.</source>
      <translation>لا توجد قائمة إبطال من {authority}، فلا يمكن فحص شهادة {member}.</translation>
    </message>
    <message>
      <source>The revocation list in the name of {authority} is not properly signed by it, so the certificate of {member} cannot be checked.</source>
      <translation>قائمة الإبطال باسم {authority} غير موقَّعة منها توقيعًا صحيحًا، فلا يمكن فحص شهادة {member}.</translation>
    </message>
    <message>
      <source>The revocation list of {authority} {what}, so the certificate of {member} cannot be checked.</source>
      <translation>لا تصلح قائمة الإبطال من {authority} ({what})، فلا يمكن فحص شهادة {member}.</translation>
    </message>
    <message>
      <source>The revocation list of {authority} is from the future, made on {what}; is the clock right?</source>
      <translation>قائمة الإبطال من {authority} من المستقبل، فقد أُنشئت في {what}؛ هل الساعة صحيحة؟</translation>
    </message>
    <message>
      <source>The revocation list of {authority} is too old, made on {what}, so the certificate of {member} cannot be checked.</source>
      <translation>قائمة الإبطال من {authority} قديمة جدًا، فقد أُنشئت في {what}، فلا يمكن فحص شهادة {member}.</translation>
    </message>
    <message>
      <source>The revocation list of {authority} is older than one that was seen before, so the certificate of {member} cannot be checked.</source>
      <translation>قائمة الإبطال من {authority} أقدم من قائمة سبقت رؤيتها، فلا يمكن فحص شهادة {member}.</translation>
    </message>
    <message>
      <source>The certificate of {name} was revoked on {since}{because}, says {authority}.</source>
      <translation>تقول {authority} إن شهادة {name} أُبطلت في ⁦{since}{because}⁩.</translation>
    </message>
    <message>
      <source>That is not a revocation list that can be read.</source>
      <translation>ليست هذه قائمة إبطال تمكن قراءتها.</translation>
    </message>
    <message>
      <source>The revocation list is larger than {most} bytes.</source>
      <translation>حجم قائمة الإبطال أكبر من {most} بايت.</translation>
    </message>
    <message>
      <source>The revocation list has a number that no authority may give.</source>
      <translation>لقائمة الإبطال رقم لا يجوز لأي جهة إصدار أن تعطيه.</translation>
    </message>
    <message>
      <source>More than {most} certificates of authorities came with the one of {name}.</source>
      <translation>جاءت مع شهادة {name} شهادات جهات إصدار أكثر من {most}.</translation>
    </message>
    <message>
      <source>There is no infrastructure that could vouch for {name}.</source>
      <translation>لا توجد بنية تحتية يمكنها ضمان {name}.</translation>
    </message>
    <message>
      <source>{who} noted its head</source>
      <translation>دوّن {who} حالته</translation>
    </message>
    <message>
      <source>Entry {number} bears the number {other}: some are missing or moved.</source>
      <translation>القيد {number} يحمل الرقم {other}: بعض القيود مفقود أو نُقل من مكانه.</translation>
    </message>
    <message>
      <source>Entry {number} does not follow the one before it: something was changed.</source>
      <translation>القيد {number} لا يتبع ما قبله: تغيّر شيء ما.</translation>
    </message>
    <message>
      <source>A checkpoint was signed with a key that was given up before.</source>
      <translation>وُقّعت نقطة تحقق بمفتاح تُرك قبل ذلك.</translation>
    </message>
    <message>
      <source>a checkpoint was signed</source>
      <translation>وُقِّعت نقطة تحقق</translation>
    </message>
    <message>
      <source>The log ends with entry {last}, but had {size} when {when}.</source>
      <translation>ينتهي السجل عند القيد {last}، وكان فيه {size} حين {when}.</translation>
    </message>
    <message>
      <source>Nobody signed what comes after entry {number}: whoever had the file could have written it.</source>
      <translation>لم يوقّع أحد ما يأتي بعد القيد {number}: قد يكون كتبه أي شخص حصل على الملف.</translation>
    </message>
    <message>
      <source>Entry {number} is missing or cannot be read.</source>
      <translation>القيد {number} مفقود أو لا يمكن قراءته.</translation>
    </message>
    <message>
      <source>Entries {first} to {last} are missing or cannot be read.</source>
      <translation>القيود من {first} إلى {last} مفقودة أو لا يمكن قراءتها.</translation>
    </message>
    <message>
      <source>Up to entry {size}, the log is not what it was when {when}.</source>
      <translation>حتى القيد {size} لم يعد السجل كما كان حين {when}.</translation>
    </message>
    <message>
      <source>What entry {number} names as evidence does not hold: {error}.</source>
      <translation>ما يذكره القيد {number} دليلًا لا يصمد: {error}.</translation>
    </message>
    <message>
      <source>The evidence that entry {number} names is missing.</source>
      <translation>الدليل الذي يذكره القيد {number} مفقود.</translation>
    </message>
    <message>
      <source>The key in use now has not signed this log: who has an earlier one could have changed it.</source>
      <translation>المفتاح الحالي لم يوقّع هذا السجل: من لديه مفتاح سابق ربما غيّره.</translation>
    </message>
    <message>
      <source>Entry {number} is of another conference.</source>
      <translation>القيد {number} من مؤتمر آخر.</translation>
    </message>
    <message>
      <source>A checkpoint was not signed by who keeps the log.</source>
      <translation>نقطة تحقق لم يوقّعها صاحب السجل.</translation>
    </message>
    <message>
      <source>There is evidence that no entry names.</source>
      <translation>ثمة دليل لا يذكره أي قيد.</translation>
    </message>
    <message>
      <source>There is no checkpoint: nobody signed this log.</source>
      <translation>لا توجد نقطة تحقق: لم يوقّع أحد هذا السجل.</translation>
    </message>
    <message>
      <source>Entry {number} cannot be read.</source>
      <translation>لا يمكن قراءة القيد {number}.</translation>
    </message>
    <message>
      <source>{field}: {fault}</source>
      <translation>{field}: {fault}</translation>
    </message>
    <message>
      <source>the policy excludes this key</source>
      <translation>تستبعد السياسة هذا المفتاح</translation>
    </message>
    <message>
      <source>the policy does not exclude this key</source>
      <translation>السياسة لا تستبعد هذا المفتاح</translation>
    </message>
    <message>
      <source>the policy lets anyone in</source>
      <translation>تسمح السياسة بدخول أي شخص</translation>
    </message>
    <message>
      <source>the policy lets nobody in</source>
      <translation>السياسة لا تسمح لأحد بالدخول</translation>
    </message>
    <message>
      <source>was invited</source>
      <translation>كان مدعوًا</translation>
    </message>
    <message>
      <source>was not invited</source>
      <translation>لم يكن مدعوًا</translation>
    </message>
    <message>
      <source>the policy keeps out who was invited</source>
      <translation>السياسة لا تسمح بدخول المدعوين</translation>
    </message>
    <message>
      <source>the key is on the policy's list</source>
      <translation>المفتاح في قائمة السياسة</translation>
    </message>
    <message>
      <source>the key is on the policy's list of others only</source>
      <translation>المفتاح في قائمة السياسة للآخرين فقط</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for the certificate, it wants {wanted}</source>
      <translation>لا يضمن الشهادةَ أحد تثق به السياسة، وهي تطلب {wanted}</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for the certificate</source>
      <translation>لا أحد ممن تثق بهم السياسة يضمن الشهادة</translation>
    </message>
    <message>
      <source>“{found}” vouches for it</source>
      <translation>يضمنها «{found}»</translation>
    </message>
    <message>
      <source>“{found}” vouches for it, the policy wants {wanted}</source>
      <translation>يضمنها «{found}»، والسياسة تطلب {wanted}</translation>
    </message>
    <message>
      <source>“{found}” vouches for it, and the policy keeps out whom it vouches for</source>
      <translation>يضمنها «{found}»، والسياسة لا تسمح بدخول من يضمنه</translation>
    </message>
    <message>
      <source>the address is not known, the policy wants one in {wanted}</source>
      <translation>العنوان غير معروف، والسياسة تطلب عنوانًا ضمن {wanted}</translation>
    </message>
    <message>
      <source>the address is not known, the policy wants one outside of {wanted}</source>
      <translation>العنوان غير معروف، والسياسة تطلب عنوانًا خارج {wanted}</translation>
    </message>
    <message>
      <source>the address is {found}</source>
      <translation>العنوان {found}</translation>
    </message>
    <message>
      <source>the address is {found}, the policy wants one in {wanted}</source>
      <translation>العنوان {found}، والسياسة تطلب عنوانًا ضمن {wanted}</translation>
    </message>
    <message>
      <source>the address is {found}, the policy wants one outside of {wanted}</source>
      <translation>العنوان هو {found}، والسياسة تطلب عنوانًا خارج {wanted}</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for its {field}, the policy wants {wanted}</source>
      <translation>لا يضمن {field} فيها أحد تثق به السياسة، والسياسة تطلب {wanted}</translation>
    </message>
    <message>
      <source>nobody whom the policy trusts vouches for its {field}</source>
      <translation>لا أحد ممن تثق بهم السياسة يضمن {field}</translation>
    </message>
    <message>
      <source>the certificate has no {field}, the policy wants {wanted}</source>
      <translation>ليس في الشهادة {field}، والسياسة تطلب {wanted}</translation>
    </message>
    <message>
      <source>the certificate has no {field}</source>
      <translation>ليس في الشهادة {field}</translation>
    </message>
    <message>
      <source>{field} is “{found}”</source>
      <translation>{field} هو «{found}»</translation>
    </message>
    <message>
      <source>{field} is “{found}”, the policy wants {wanted}</source>
      <translation>{field} هو «{found}»، والسياسة تطلب {wanted}</translation>
    </message>
    <message>
      <source>{field} is “{found}”, which the policy keeps out</source>
      <translation>قيمة {field} هي «{found}»، والسياسة لا تسمح بدخولها</translation>
    </message>
    <message>
      <source>line {line}, column {column}: expected {expected}, found {found}.</source>
      <translation>السطر {line}، العمود {column}: المتوقع {expected}، والموجود {found}.</translation>
    </message>
    <message>
      <source>longer than {most} characters.</source>
      <translation>أطول من {most} حرف.</translation>
    </message>
    <message>
      <source>the end</source>
      <translation>النهاية</translation>
    </message>
    <message>
      <source>a character that does not show (U+{code})</source>
      <translation>حرف لا يظهر (U+{code})</translation>
    </message>
    <message>
      <source>and, or, or the end</source>
      <translation>and أو or أو نهاية القاعدة</translation>
    </message>
    <message>
      <source>a rule of at most {most} levels</source>
      <translation>قاعدة من {most} مستويات على الأكثر</translation>
    </message>
    <message>
      <source>a rule of at most {most} conditions</source>
      <translation>قاعدة من {most} شروط على الأكثر</translation>
    </message>
    <message>
      <source>anyone, invited, issuer, key, address, or one of {names}</source>
      <translation>anyone أو invited أو issuer أو key أو address أو أحد الحقول {names}</translation>
    </message>
    <message>
      <source>“=” or “in”</source>
      <translation>«=» أو «in»</translation>
    </message>
    <message>
      <source>a text in quotation marks, such as "Acme Inc"</source>
      <translation>نص بين علامتي اقتباس، مثل ⁦"Acme Inc"⁩</translation>
    </message>
    <message>
      <source>a mail address or a pattern for some, such as "*@acme.com"</source>
      <translation>عنوان بريد أو نمط لعناوين، مثل ⁦"*@acme.com"⁩</translation>
    </message>
    <message>
      <source>a host's name or a pattern for some, such as "*.acme.com" (names in other letters as certificates have them, such as "xn--mnchen-3ya.de")</source>
      <translation>اسم حاسوب أو نمط لأسماء، مثل ⁦"*.acme.com"⁩ (والأسماء بحروف أخرى كما تكتبها الشهادات، مثل ⁦"xn--mnchen-3ya.de"⁩)</translation>
    </message>
    <message>
      <source>a key's fingerprint of 64 hexadecimal digits</source>
      <translation>بصمة مفتاح من 64 رقمًا ست عشريًا</translation>
    </message>
    <message>
      <source>an address or network, such as {example}</source>
      <translation>عنوان أو شبكة، مثل {example}</translation>
    </message>
    <message>
      <source>a list of authorities' certificates in PEM is expected.</source>
      <translation>المتوقع قائمة بشهادات جهات الإصدار بصيغة PEM.</translation>
    </message>
    <message>
      <source>a number from {least} to {most}</source>
      <translation>عدد من {least} إلى {most}</translation>
    </message>
    <message>
      <source>{n} ms</source>
      <translation>{n} ملي ثانية</translation>
    </message>
    <message numerus="yes">
      <source>{n} s</source>
      <translation>
        <numerusform>{n} ثانية</numerusform>
        <numerusform>ثانية</numerusform>
        <numerusform>ثانيتين</numerusform>
        <numerusform>{n} ثوانٍ</numerusform>
        <numerusform>{n} ثانية</numerusform>
        <numerusform>{n} ثانية</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} min</source>
      <translation>
        <numerusform>{n} دقيقة</numerusform>
        <numerusform>دقيقة</numerusform>
        <numerusform>دقيقتين</numerusform>
        <numerusform>{n} دقائق</numerusform>
        <numerusform>{n} دقيقة</numerusform>
        <numerusform>{n} دقيقة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} h</source>
      <translation>
        <numerusform>{n} ساعة</numerusform>
        <numerusform>ساعة</numerusform>
        <numerusform>ساعتين</numerusform>
        <numerusform>{n} ساعات</numerusform>
        <numerusform>{n} ساعة</numerusform>
        <numerusform>{n} ساعة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} d</source>
      <translation>
        <numerusform>{n} يوم</numerusform>
        <numerusform>يوم</numerusform>
        <numerusform>يومين</numerusform>
        <numerusform>{n} أيام</numerusform>
        <numerusform>{n} يومًا</numerusform>
        <numerusform>{n} يوم</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} B</source>
      <translation>{n} بايت</translation>
    </message>
    <message>
      <source>{n} kB</source>
      <translation>{n} كيلوبايت</translation>
    </message>
    <message>
      <source>{n} MB</source>
      <translation>{n} ميغابايت</translation>
    </message>
    <message>
      <source>{n} GB</source>
      <translation>{n} غيغابايت</translation>
    </message>
    <message>
      <source>{n} TB</source>
      <translation>{n} تيرابايت</translation>
    </message>
    <message>
      <source>an amount of data from {least} to {most}</source>
      <translation>مقدار من البيانات من {least} إلى {most}</translation>
    </message>
    <message>
      <source>a list of key fingerprints is expected, each of 64 hexadecimal digits.</source>
      <translation>المتوقع قائمة ببصمات المفاتيح، كل منها من 64 رقمًا ست عشريًا.</translation>
    </message>
    <message>
      <source>a duration from {least} to {most}</source>
      <translation>مدة من {least} إلى {most}</translation>
    </message>
    <message>
      <source>expected {expected}.</source>
      <translation>المتوقع {expected}.</translation>
    </message>
    <message>
      <source>a duration such as "200 ms", "3 s", "1 h" or "never" is expected.</source>
      <translation>المتوقع مدة مثل ⁦"200 ms"⁩ أو ⁦"3 s"⁩ أو ⁦"1 h"⁩ أو ⁦"never"⁩.</translation>
    </message>
    <message>
      <source>an amount of data such as "500 MB", "2 GB" or "never" is expected.</source>
      <translation>المتوقع مقدار من البيانات مثل ⁦"500 MB"⁩ أو ⁦"2 GB"⁩ أو ⁦"never"⁩.</translation>
    </message>
    <message>
      <source>a list of tables is expected, one for each infrastructure.</source>
      <translation>المتوقع قائمة جداول، جدول لكل بنية تحتية.</translation>
    </message>
    <message>
      <source>this field is missing.</source>
      <translation>هذا الحقل مفقود.</translation>
    </message>
    <message>
      <source>this field is not known.</source>
      <translation>هذا الحقل غير معروف.</translation>
    </message>
    <message>
      <source>whoever was once named keeps that place for good.</source>
      <translation>من ذُكر مرة يحتفظ بذلك الموضع نهائيًا.</translation>
    </message>
    <message>
      <source>this stays as it is while the conference lives.</source>
      <translation>يبقى هذا كما هو ما دام المؤتمر قائمًا.</translation>
    </message>
    <message>
      <source>the policy cannot be changed.</source>
      <translation>لا يمكن تغيير السياسة.</translation>
    </message>
    <message>
      <source>the policy can only be made stricter.</source>
      <translation>لا يمكن إلا تشديد السياسة.</translation>
    </message>
    <message>
      <source>the policy is for another group.</source>
      <translation>السياسة لمجموعة أخرى.</translation>
    </message>
    <message>
      <source>one line of visible characters is expected.</source>
      <translation>المتوقع سطر واحد من حروف ظاهرة.</translation>
    </message>
    <message>
      <source>the first edition replaces none; every later one names the one before.</source>
      <translation>لا تحل الطبعة الأولى محل شيء؛ وكل طبعة بعدها تذكر التي قبلها.</translation>
    </message>
    <message>
      <source>the policy's choices need {modules} as well.</source>
      <translation>تحتاج خيارات السياسة إلى {modules} أيضًا.</translation>
    </message>
    <message>
      <source>at most {most} members can all contribute to every key, and {members} are too many; or choose another {field}.</source>
      <translation>أقصى عدد من الأعضاء يمكن أن يشاركوا جميعًا في كل مفتاح هو {most}، و{members} أكثر من اللازم؛ أو اختر غير ذلك في {field}.</translation>
    </message>
    <message>
      <source>each is named once, the best first.</source>
      <translation>يُذكر كل منها مرة واحدة، والأفضل أولًا.</translation>
    </message>
    <message>
      <source>the group's suite is not among the suites that are good enough.</source>
      <translation>خوارزمية تشفير المجموعة ليست من الخوارزميات الكافية.</translation>
    </message>
    <message>
      <source>each deputy is named once, and the controller is none.</source>
      <translation>يُذكر كل نائب مرة واحدة، وليس المضيف منهم.</translation>
    </message>
    <message>
      <source>deputies need to know after what silence to take over.</source>
      <translation>يلزم أن يُعرف بعد كم من الصمت يتولى النواب الدور.</translation>
    </message>
    <message>
      <source>the controller's place is the first, and each deputy has its own.</source>
      <translation>موضع المضيف هو الأول، ولكل نائب موضعه.</translation>
    </message>
    <message>
      <source>named once each where {condition}, and nowhere else.</source>
      <translation>يُذكر كل منهم مرة واحدة حيث {condition}، ولا يُذكر في غير ذلك.</translation>
    </message>
    <message>
      <source>where people can neither be invited nor ask, nobody gets the key.</source>
      <translation>حيث لا يمكن دعوة أحد ولا طلب الدخول، لا يحصل أحد على المفتاح.</translation>
    </message>
    <message>
      <source>each key is named once.</source>
      <translation>يُذكر كل مفتاح مرة واحدة.</translation>
    </message>
    <message>
      <source>two of them have one name.</source>
      <translation>لاثنتين منها اسم واحد.</translation>
    </message>
    <message>
      <source>nobody can ever get in by this rule.</source>
      <translation>لا يمكن لأحد الدخول أبدًا بهذه القاعدة.</translation>
    </message>
    <message>
      <source>nobody can get in by what no infrastructure vouches for: name one, or write “claimed” before a field to believe what people say of themselves.</source>
      <translation>لا يمكن لأحد الدخول بما لا تضمنه أي بنية: اذكر واحدة، أو اكتب «claimed» قبل حقل لتصديق ما يقوله الناس عن أنفسهم.</translation>
    </message>
    <message>
      <source>the policy has no infrastructure named {names}.</source>
      <translation>ليس في السياسة بنية تحتية باسم {names}.</translation>
    </message>
    <message>
      <source>where nobody confirms, only {choice} makes sense.</source>
      <translation>حيث لا يؤكد أحد، لا معنى إلا لـ{choice}.</translation>
    </message>
    <message>
      <source>a key must live longer than {changeover} and {overlap} take.</source>
      <translation>يجب أن يعيش المفتاح مدة أطول مما يستغرقه {changeover} و{overlap}.</translation>
    </message>
    <message>
      <source>not everybody can do one and the same of {names}.</source>
      <translation>ليس بين {names} ما يقدر عليه الجميع.</translation>
    </message>
    <message>
      <source>The policy is nested more deeply than any policy is.</source>
      <translation>السياسة متداخلة أعمق مما تكون عليه أي سياسة.</translation>
    </message>
    <message>
      <source>a text of {least} to {most} characters</source>
      <translation>نص من {least} إلى {most} حرفًا</translation>
    </message>
    <message>
      <source>no more than {most} people can be named in the life of one conference; start it anew.</source>
      <translation>لا يمكن ذكر أكثر من {most} من الأشخاص في حياة المؤتمر الواحد؛ ابدأه من جديد.</translation>
    </message>
    <message>
      <source>a list of {least} to {most}</source>
      <translation>قائمة من {least} إلى {most}</translation>
    </message>
    <message>
      <source>one of {choices}</source>
      <translation>واحد من {choices}</translation>
    </message>
    <message>
      <source>true or false</source>
      <translation>true أو false</translation>
    </message>
    <message>
      <source>this version knows no such part.</source>
      <translation>لا يعرف هذا الإصدار جزءًا كهذا.</translation>
    </message>
    <message>
      <source>a list of {choices}</source>
      <translation>قائمة من {choices}</translation>
    </message>
    <message>
      <source>a number</source>
      <translation>عدد</translation>
    </message>
    <message>
      <source>a text</source>
      <translation>نص</translation>
    </message>
    <message>
      <source>The policy is longer than {most} characters.</source>
      <translation>السياسة أطول من {most} حرف.</translation>
    </message>
    <message>
      <source>The policy is not valid TOML: {error}.</source>
      <translation>السياسة ليست TOML صحيحًا: {error}.</translation>
    </message>
    <message>
      <source>one table is expected, which begins with the line {line}.</source>
      <translation>المتوقع جدول واحد يبدأ بالسطر {line}.</translation>
    </message>
    <message>
      <source>this part is missing.</source>
      <translation>هذا الجزء مفقود.</translation>
    </message>
    <message>
      <source>No authority that you or a policy trusts signed the revocation list of {made}.</source>
      <translation>لم توقّع قائمةَ الإبطال المؤرخة في {made} جهةُ إصدار تثق بها أنت أو سياسة.</translation>
    </message>
    <message>
      <source>The revocation list of {made} says nothing by itself: it adds to another list, or is not about the certificates of who signed it. The full list is needed.</source>
      <translation>قائمة الإبطال المؤرخة {made} لا تقول شيئًا بمفردها: فهي تكمّل قائمة أخرى، أو لا تخص شهادات من وقّعها. المطلوب هو القائمة الكاملة.</translation>
    </message>
    <message>
      <source>More than {most} revocation lists are kept already.</source>
      <translation>تُحفظ بالفعل قوائم إبطال أكثر من {most}.</translation>
    </message>
    <message>
      <source>This conference is by invitation only.</source>
      <translation>الدخول إلى هذا المؤتمر بدعوة فقط.</translation>
    </message>
    <message>
      <source>The invitation is no longer open.</source>
      <translation>لم تعد الدعوة مفتوحة.</translation>
    </message>
    <message>
      <source>The host did not approve it.</source>
      <translation>لم يوافق المضيف على ذلك.</translation>
    </message>
    <message>
      <source>You were put out of the conference; its host can invite you again.</source>
      <translation>أُخرجت من المؤتمر؛ ويمكن لمضيفه أن يدعوك من جديد.</translation>
    </message>
    <message>
      <source>The conference has another host now: ask them for an invitation.</source>
      <translation>للمؤتمر الآن مضيف آخر: اطلب منه دعوة.</translation>
    </message>
    <message>
      <source>They do not let people in: ask the host of the conference.</source>
      <translation>لا يسمح هذا الشخص لأحد بالدخول: اطلب ذلك من مضيف المؤتمر.</translation>
    </message>
    <message>
      <source>The policy has no room for more people: the conference is full.</source>
      <translation>لا تتيح السياسة دخول مزيد من الأشخاص: المؤتمر ممتلئ.</translation>
    </message>
    <message>
      <source>{name} ({fingerprint}) signed two different contexts for attempt {attempt} at key {number} of term {term}: {one} and {other}.</source>
      <translation>وقّع {name} ({fingerprint}) سياقين مختلفين للمحاولة {attempt} للمفتاح {number} من الفترة {term}: {one} و{other}.</translation>
    </message>
    <message>
      <source>{name} ({fingerprint}) signed that key {number} of term {term} is the one of {one}, and then a key that follows {other} instead.</source>
      <translation>وقّع {name} ({fingerprint}) أن المفتاح {number} من الفترة {term} هو مفتاح {one}، ثم مفتاحًا يلي {other} بدلًا منه.</translation>
    </message>
    <message>
      <source>{member} ({fingerprint}) acknowledged {one} as key {number} of term {term}, for which {name} ({host}) signed {other} here. One of the two deceives.</source>
      <translation>أكّد {member} ({fingerprint}) أن {one} هو المفتاح {number} من الفترة {term}، وقد وقّع {name} ({host}) هنا {other} له. أحد الاثنين يخدع.</translation>
    </message>
    <message>
      <source>“{text}”</source>
      <translation>«{text}»</translation>
    </message>
    <message>
      <source>{first}, {rest}</source>
      <translation>{first}، {rest}</translation>
    </message>
    <message>
      <source>{first} or {rest}</source>
      <translation>{first} أو {rest}</translation>
    </message>
    <message>
      <source>{first}; {rest}</source>
      <translation>{first}؛ {rest}</translation>
    </message>
    <message>
      <source>What is kept about a person cannot be read by this version of the app.</source>
      <translation>لا يستطيع هذا الإصدار من التطبيق قراءة المحفوظ عن شخص.</translation>
    </message>
    <message>
      <source>What is kept of an audit log cannot be read by this version of the app.</source>
      <translation>لا يستطيع هذا الإصدار من التطبيق قراءة المحفوظ من سجل تدقيق.</translation>
    </message>
    <message>
      <source>The database {file} is damaged, or belongs to another profile. Restore it from a backup, move it away to start without it, or choose another profile with --profile.</source>
      <translation>قاعدة البيانات {file} تالفة، أو تخص ملف تعريف آخر. استعدها من نسخة احتياطية، أو انقلها للبدء من دونها، أو اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>The file {file} belongs to another program. Move it away, or choose another profile with --profile.</source>
      <translation>الملف {file} يخص برنامجًا آخر. انقله، أو اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>A newer version of the app has used this profile. Install that version, or choose another profile with --profile.</source>
      <translation>استخدم إصدار أحدث من التطبيق ملف التعريف هذا. ثبّت ذلك الإصدار، أو اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>The database {file} cannot be read or written ({cause}). Make room or correct its permissions, and try again.</source>
      <translation>تتعذر قراءة قاعدة البيانات {file} أو الكتابة فيها ({cause}). أفسح مكانًا أو صحّح الأذونات، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
      <source>The file {file} cannot be read or written ({cause}). Make room or correct its permissions, and try again.</source>
      <translation>تتعذر قراءة الملف {file} أو الكتابة فيه ({cause}). أفسح مكانًا أو صحّح الأذونات، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
      <source>{file} is a folder. Choose the name of a file.</source>
      <translation>{file} مجلد. اختر اسم ملف.</translation>
    </message>
    <message>
      <source>{file} is a device, not a file. Choose the name of a file.</source>
      <translation>{file} جهاز وليس ملفًا. اختر اسم ملف.</translation>
    </message>
    <message>
      <source>There is no folder {folder}. Make it, or choose another one.</source>
      <translation>لا يوجد مجلد {folder}. أنشئه، أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
      <source>The identity in {file} is damaged, or belongs to another profile. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>الهوية في {file} تالفة، أو تخص ملف تعريف آخر. استعد هذا الملف من نسخة احتياطية، أو اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>The profile holds an identity already. Choose another profile with --profile.</source>
      <translation>في ملف التعريف هوية بالفعل. اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>The profile has lost its identity, which was in {file}. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>فقد ملف التعريف هويته التي كانت في {file}. استعد هذا الملف من نسخة احتياطية، أو اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>The profile holds no identity yet. Choose a name to make one.</source>
      <translation>لا هوية في ملف التعريف بعد. اختر اسمًا لإنشاء هوية.</translation>
    </message>
    <message>
      <source>What is kept about an invitation link cannot be read by this version of the app.</source>
      <translation>لا يستطيع هذا الإصدار من التطبيق قراءة المحفوظ عن رابط دعوة.</translation>
    </message>
    <message>
      <source>The profile's key is kept there. Otherwise use the recovery passphrase if there is one, or another profile with --profile.</source>
      <translation>مفتاح ملف التعريف محفوظ هناك. وإلا فاستخدم عبارة مرور الاستعادة إن وُجدت، أو ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>Otherwise lock the profile by a passphrase, or use an identity for this session only.</source>
      <translation>وإلا فاقفل ملف التعريف بعبارة مرور، أو استخدم هوية لهذه الجلسة فقط.</translation>
    </message>
    <message>
      <source>The operating system's keyring failed ({cause}). {advice}</source>
      <translation>تعطلت حلقة مفاتيح نظام التشغيل ({cause}). {advice}</translation>
    </message>
    <message>
      <source>No keyring of the operating system that keeps secrets is running. {advice}</source>
      <translation>لا تعمل في نظام التشغيل حلقة مفاتيح تحفظ الأسرار. {advice}</translation>
    </message>
    <message>
      <source>The operating system's keyring is locked. Unlock it and try again. {advice}</source>
      <translation>حلقة مفاتيح نظام التشغيل مقفلة. افتحها وحاول مرة أخرى. {advice}</translation>
    </message>
    <message>
      <source>The operating system's keyring did not keep what it was given. {otherwise}</source>
      <translation>لم تحتفظ حلقة مفاتيح نظام التشغيل بما أُعطيت. {otherwise}</translation>
    </message>
    <message>
      <source>The operating system's keyring does not hold the key of this profile (any more).</source>
      <translation>ليس في حلقة مفاتيح نظام التشغيل مفتاح ملف التعريف هذا (أو لم يعد فيها).</translation>
    </message>
    <message>
      <source>It was kept by {before}; now there is {now}.</source>
      <translation>كان محفوظًا لدى {before}؛ والآن لدينا {now}.</translation>
    </message>
    <message>
      <source>Restore the keyring, or use the recovery passphrase if there is one, or another profile with --profile.</source>
      <translation>استعد حلقة المفاتيح، أو استخدم عبارة مرور الاستعادة إن وُجدت، أو ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>The key stays in it.</source>
      <translation>يبقى المفتاح فيها.</translation>
    </message>
    <message>
      <source>The operating system's keyring did not answer within {seconds} seconds. Unlock it and try again. {advice}</source>
      <translation>لم تُجب حلقة مفاتيح نظام التشغيل خلال {seconds} ثانية. افتحها وحاول مرة أخرى. {advice}</translation>
    </message>
    <message>
      <source>What the profile's file 'vault' says about the passphrase is damaged. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>ما يقوله الملف vault في ملف التعريف عن عبارة المرور تالف. استعد هذا الملف من نسخة احتياطية، أو اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>That is not the passphrase of this profile. Try again.</source>
      <translation>ليست هذه عبارة مرور ملف التعريف هذا. حاول مرة أخرى.</translation>
    </message>
    <message>
      <source>The settings of this profile cannot be read by this version of the app.</source>
      <translation>لا يستطيع هذا الإصدار من التطبيق قراءة إعدادات ملف التعريف هذا.</translation>
    </message>
    <message>
      <source>The profile folder {folder} cannot be used ({cause}). Choose another one with --profile.</source>
      <translation>لا يمكن استخدام مجلد ملف التعريف {folder} ‏({cause}). اختر مجلدًا آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>The profile folder {folder} is in use by another window or peer. Close that one, or start this one with another --profile.</source>
      <translation>مجلد ملف التعريف {folder} مستخدم في نافذة أخرى أو نظير آخر. أغلقه، أو ابدأ هذا بخيار --profile آخر.</translation>
    </message>
    <message>
      <source>the operating system's keyring</source>
      <translation>حلقة مفاتيح نظام التشغيل</translation>
    </message>
    <message>
      <source>a passphrase</source>
      <translation>عبارة مرور</translation>
    </message>
    <message>
      <source>this session</source>
      <translation>هذه الجلسة</translation>
    </message>
    <message>
      <source>The file {file} is damaged. Restore it from a backup, or choose another profile with --profile.</source>
      <translation>الملف {file} تالف. استعده من نسخة احتياطية، أو اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>The identity was meant for one session only, and that session is over. Choose another profile with --profile.</source>
      <translation>كانت الهوية لجلسة واحدة فقط، وقد انتهت تلك الجلسة. اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>The profile has a key already; it is not replaced, since it locks all the rest.</source>
      <translation>لملف التعريف مفتاح بالفعل؛ ولا يُستبدل لأنه يقفل كل ما عداه.</translation>
    </message>
    <message>
      <source>This profile is not locked by {kind}, but by {kept}. Open it that way, or choose another profile with --profile.</source>
      <translation>لا يُقفل ملف التعريف هذا بما يلي: {kind}، بل بما يلي: {kept}. افتحه بذلك، أو اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>What is kept by {place} is another key than the one that this profile was locked with. Restore the one from before, use the recovery passphrase if there is one, or choose another profile with --profile.</source>
      <translation>المفتاح المحفوظ لدى {place} غير المفتاح الذي قُفل به ملف التعريف هذا. استعد المفتاح السابق، أو استخدم عبارة مرور الاستعادة إن وُجدت، أو اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>That is not the key of this profile.</source>
      <translation>ليس هذا مفتاح ملف التعريف هذا.</translation>
    </message>
    <message>
      <source>The profile's key must be kept somewhere; add another place first.</source>
      <translation>يجب أن يُحفظ مفتاح ملف التعريف في مكان ما؛ أضف مكانًا آخر أولًا.</translation>
    </message>
    <message>
      <source>The profile is new: it has no key yet.</source>
      <translation>ملف التعريف جديد: لا مفتاح له بعد.</translation>
    </message>
    <message>
      <source>The profile {folder} has lost its file 'vault', which says where its key is kept. Restore that file from a backup, or choose another profile with --profile.</source>
      <translation>فقد ملف التعريف {folder} ملفه vault الذي يبيّن مكان حفظ مفتاحه. استعد هذا الملف من نسخة احتياطية، أو اختر ملف تعريف آخر بالخيار --profile.</translation>
    </message>
    <message>
      <source>There is no network to look for peers on.</source>
      <translation>لا توجد شبكة يمكن البحث فيها عن آخرين.</translation>
    </message>
    <message>
      <source>Peers near cannot be looked for: {cause}. Add them by address.</source>
      <translation>لا يمكن البحث عن القريبين: {cause}. أضفهم بعناوينهم.</translation>
    </message>
    <message>
      <source>“{address}” is no address; one looks like 192.0.2.7:4711.</source>
      <translation>«{address}» ليس عنوانًا؛ يكون العنوان بالشكل 192.0.2.7:4711.</translation>
    </message>
    <message>
      <source>There is no network interface “{name}”. There are: {listed}.</source>
      <translation>لا توجد واجهة شبكة باسم «{name}». الموجود: {listed}.</translation>
    </message>
    <message>
      <source>The network interface “{name}” has no address.</source>
      <translation>ليس لواجهة الشبكة «{name}» عنوان.</translation>
    </message>
    <message>
      <source>No TCP port is free on all network interfaces.</source>
      <translation>لا يوجد منفذ TCP متاح على كل واجهات الشبكة.</translation>
    </message>
    <message>
      <source>TCP port {port} cannot be opened: {cause}.</source>
      <translation>لا يمكن فتح منفذ TCP رقم {port}: {cause}.</translation>
    </message>
    <message>
      <source>None of the network interfaces that you chose leads there.</source>
      <translation>لا واجهة من واجهات الشبكة التي اخترتها تؤدي إلى هناك.</translation>
    </message>
    <message numerus="yes">
      <source>In {n} places, the history cannot be read.</source>
      <translation>
        <numerusform>تمكن قراءة السجل كله.</numerusform>
        <numerusform>تتعذر قراءة السجل في موضع واحد.</numerusform>
        <numerusform>تتعذر قراءة السجل في موضعين.</numerusform>
        <numerusform>تتعذر قراءة السجل في {n} مواضع.</numerusform>
        <numerusform>تتعذر قراءة السجل في {n} موضعًا.</numerusform>
        <numerusform>تتعذر قراءة السجل في {n} موضع.</numerusform>
      </translation>
    </message>
    <message>
      <source>{lead} Somebody changed the files of this app, or the disk is failing. What is shown besides is what the app wrote. “Verify” says more; a backup may help.</source>
      <translation>{lead} غيّر شخص ملفات هذا التطبيق، أو أن القرص يتعطل. وما يُعرض إلى جانب ذلك هو ما كتبه التطبيق. يبيّن «التحقق» المزيد؛ وقد تفيد نسخة احتياطية.</translation>
    </message>
    <message>
      <source>no conference</source>
      <translation>لا مؤتمر</translation>
    </message>
    <message>
      <source>{what}
{when}, {where}, entry {n}</source>
      <translation>{what}
{when}، {where}، القيد {n}</translation>
    </message>
    <message numerus="yes">
      <source>Everything is in order: all {n} entries are there and unchanged, and your app’s signatures are right ({m}). Without your key, nobody can change or take out an entry unseen. Only the histories of others can tell whether the newest ones are missing.</source>
      <translation>
        <numerusform>كل شيء على ما يرام: لا قيود بعد، وتوقيعات تطبيقك صحيحة ({m}). ومن دون مفتاحك لا يستطيع أحد تغيير قيد أو حذفه خفية. أما غياب أحدث القيود فلا تكشفه إلا سجلات الآخرين.</numerusform>
        <numerusform>كل شيء على ما يرام: القيد الوحيد موجود ولم يتغير، وتوقيعات تطبيقك صحيحة ({m}). ومن دون مفتاحك لا يستطيع أحد تغيير قيد أو حذفه خفية. أما غياب أحدث القيود فلا تكشفه إلا سجلات الآخرين.</numerusform>
        <numerusform>كل شيء على ما يرام: القيدان موجودان ولم يتغيرا، وتوقيعات تطبيقك صحيحة ({m}). ومن دون مفتاحك لا يستطيع أحد تغيير قيد أو حذفه خفية. أما غياب أحدث القيود فلا تكشفه إلا سجلات الآخرين.</numerusform>
        <numerusform>كل شيء على ما يرام: القيود الـ{n} كلها موجودة ولم تتغير، وتوقيعات تطبيقك صحيحة ({m}). ومن دون مفتاحك لا يستطيع أحد تغيير قيد أو حذفه خفية. أما غياب أحدث القيود فلا تكشفه إلا سجلات الآخرين.</numerusform>
        <numerusform>كل شيء على ما يرام: القيود الـ{n} كلها موجودة ولم تتغير، وتوقيعات تطبيقك صحيحة ({m}). ومن دون مفتاحك لا يستطيع أحد تغيير قيد أو حذفه خفية. أما غياب أحدث القيود فلا تكشفه إلا سجلات الآخرين.</numerusform>
        <numerusform>كل شيء على ما يرام: القيود الـ{n} كلها موجودة ولم تتغير، وتوقيعات تطبيقك صحيحة ({m}). ومن دون مفتاحك لا يستطيع أحد تغيير قيد أو حذفه خفية. أما غياب أحدث القيود فلا تكشفه إلا سجلات الآخرين.</numerusform>
      </translation>
    </message>
    <message>
      <source>This history cannot be relied on: it was changed after it was written, or is damaged.</source>
      <translation>لا يمكن الاعتماد على هذا السجل: فقد غُيِّر بعد كتابته، أو أصابه تلف.</translation>
    </message>
    <message>
      <source>What to do: export it to keep what there is, and ask others for theirs to compare.</source>
      <translation>ما ينبغي فعله: صدّره لحفظ ما فيه، واطلب من الآخرين سجلاتهم للمقارنة.</translation>
    </message>
    <message>
      <source>There is nothing to check yet.</source>
      <translation>لا يوجد ما يُفحص بعد.</translation>
    </message>
    <message>
      <source>What was written until {day} was signed with your earlier key.</source>
      <translation>ما كُتب حتى {day} موقَّع بمفتاحك السابق.</translation>
    </message>
    <message>
      <source>Decisions about trust</source>
      <translation>قرارات الثقة</translation>
    </message>
    <message>
      <source>{name}:</source>
      <translation>{name}:</translation>
    </message>
    <message numerus="yes">
      <source>The history of {n} others is in order.</source>
      <translation>
        <numerusform>لا سجل آخر سليمًا.</numerusform>
        <numerusform>سجل آخر واحد سليم.</numerusform>
        <numerusform>سجلان آخران سليمان.</numerusform>
        <numerusform>{n} سجلات أخرى سليمة.</numerusform>
        <numerusform>{n} سجلًا آخر سليمة.</numerusform>
        <numerusform>{n} سجل آخر سليمة.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>–  and {n} more.</source>
      <translation>
        <numerusform>–  ولا شيء غير ذلك.</numerusform>
        <numerusform>–  وواحد آخر.</numerusform>
        <numerusform>–  واثنان آخران.</numerusform>
        <numerusform>–  و{n} أخرى.</numerusform>
        <numerusform>–  و{n} أخرى.</numerusform>
        <numerusform>–  و{n} أخرى.</numerusform>
      </translation>
    </message>
    <message>
      <source>Course of a conference</source>
      <translation>مجريات المؤتمر</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>المفاتيح</translation>
    </message>
    <message>
      <source>People who came and went</source>
      <translation>الداخلون والخارجون</translation>
    </message>
    <message>
      <source>Verifying</source>
      <translation>التحقق من الهويات</translation>
    </message>
    <message>
      <source>Dangers</source>
      <translation>المخاطر</translation>
    </message>
    <message>
      <source>Policy</source>
      <translation>السياسة</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>المرفوضات</translation>
    </message>
    <message>
      <source>Damage</source>
      <translation>التلف</translation>
    </message>
    <message>
      <source>Paste an invitation link, or type the address that the other person’s app shows here.</source>
      <translation>الصق رابط دعوة، أو اكتب العنوان الذي يعرضه تطبيق الشخص الآخر هنا.</translation>
    </message>
    <message>
      <source>Join by link, or add by address</source>
      <translation>الانضمام برابط أو الإضافة بعنوان</translation>
    </message>
    <message>
      <source>msmp:join/…  or  192.0.2.7:4711</source>
      <translation>msmp:join/…  أو  ‎192.0.2.7:4711</translation>
    </message>
    <message>
      <source>Invitation link, or address of the other computer</source>
      <translation>رابط الدعوة أو عنوان الحاسوب الآخر</translation>
    </message>
    <message>
      <source>Open a file…</source>
      <translation>فتح ملف…</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>متابعة</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Your own address, to tell them</source>
      <translation>عنوانك أنت، لتخبرهم به</translation>
    </message>
    <message>
      <source>Report that {name}’s key is compromised?</source>
      <translation>هل تريد الإبلاغ عن اختراق مفتاح {name}؟</translation>
    </message>
    <message>
      <source>Do this if somebody else may have {name}’s key: a stolen or broken-into computer.</source>
      <translation>افعل ذلك إذا كان من المحتمل أن يكون مفتاح {name} عند شخص آخر: حاسوب مسروق أو مخترق.</translation>
    </message>
    <message>
      <source>Report compromise</source>
      <translation>الإبلاغ عن اختراق</translation>
    </message>
    <message>
      <source>For example: laptop stolen</source>
      <translation>مثلًا: سُرق الحاسوب المحمول</translation>
    </message>
    <message>
      <source>What happened?</source>
      <translation>ماذا حدث؟</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>الآن</translation>
    </message>
    <message>
      <source>Not to be trusted from now on</source>
      <translation>غير موثوق من الآن فصاعدًا</translation>
    </message>
    <message>
      <source>Earlier:</source>
      <translation>قبل ذلك:</translation>
    </message>
    <message>
      <source>Not to be trusted since an earlier time</source>
      <translation>غير موثوق منذ وقت أسبق</translation>
    </message>
    <message>
      <source>Time from which the key is not to be trusted</source>
      <translation>الوقت الذي لم يعد المفتاح موثوقًا منذه</translation>
    </message>
    <message>
      <source>Report that your key is compromised?</source>
      <translation>هل تريد الإبلاغ عن اختراق مفتاحك؟</translation>
    </message>
    <message>
      <source>The conference ends, since you host it, and nobody in it trusts your key any more. Everyone is told why, and can begin it again without you. This cannot be taken back.</source>
      <translation>ينتهي المؤتمر لأنك تستضيفه، ولا يعود أحد فيه يثق بمفتاحك. ويُخبَر الجميع بالسبب، ويمكنهم بدؤه من جديد من دونك. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
      <source>Everyone near is told why at once. The host cannot be reached: you are put out, and the key changes, once it can. This cannot be taken back.</source>
      <translation>يُبلَّغ كل من بالقرب بالسبب فورًا. يتعذّر الوصول إلى المضيف: عند إمكان ذلك يتم إخراجك ويتغير المفتاح. لا يمكن التراجع عن هذا.</translation>
    </message>
    <message>
      <source>You are put out of this conference at once, its key changes, and nobody in it trusts your key any more. Everyone is told why. This cannot be taken back.</source>
      <translation>تُخرج من هذا المؤتمر فورًا ويتغير مفتاحه، ولا يعود أحد فيه يثق بمفتاحك. ويُخبَر الجميع بالسبب. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
      <source>{name} is no longer in the conference. Their key is no longer trusted, and everyone is told who reported it and why. This cannot be taken back.</source>
      <translation>لم يعد {name} في المؤتمر. ولا يعود مفتاحه موثوقًا، ويُخبَر الجميع بمن أبلغ عنه وبالسبب. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
      <source>Everyone near is told at once. The host cannot be reached, and is told once it can.</source>
      <translation>يُبلَّغ كل من بالقرب فورًا. يتعذّر الوصول إلى المضيف، وسيُبلَّغ فور إمكان ذلك.</translation>
    </message>
    <message>
      <source>{name} is put out at once, the key changes, and their key is no longer trusted. Everyone is told who reported it and why. This cannot be taken back.</source>
      <translation>يُخرج {name} فورًا ويتغير المفتاح، ولا يعود مفتاحه موثوقًا. ويُخبَر الجميع بمن أبلغ عنه وبالسبب. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
      <source>Everyone is told at once, {name} as well. Nobody can put the host out: to be safe, leave, and begin a new conference without {name}.</source>
      <translation>يُبلَّغ الجميع فورًا، ومنهم {name}. لا يمكن لأحد إخراج المضيف: للسلامة، غادر وابدأ مؤتمرًا جديدًا من دون {name}.</translation>
    </message>
    <message>
      <source>Everyone near is told at once. The host cannot be reached: {name} stays in, and the key stays as it is, until it can.</source>
      <translation>يُبلَّغ كل من بالقرب فورًا. يتعذّر الوصول إلى المضيف: حتى يمكن ذلك يبقى {name} في المؤتمر ويبقى المفتاح كما هو.</translation>
    </message>
    <message>
      <source>The host and everyone else are told at once. The host decides what happens.</source>
      <translation>يُخبَر المضيف والآخرون جميعًا فورًا. والمضيف يقرر ما يحدث.</translation>
    </message>
    <message>
      <source>Messages sent since then are marked, so that nobody relies on them.</source>
      <translation>تُعلَّم الرسائل المرسلة منذ ذلك الحين، كي لا يعتمد عليها أحد.</translation>
    </message>
    <message>
      <source>Everyone is told this time. No message is marked by your report alone.</source>
      <translation>يُبلَّغ الجميع بهذا الوقت. لا تُعلَّم أي رسالة ببلاغك وحده.</translation>
    </message>
    <message>
      <source>The host is told this time. No message is marked before.</source>
      <translation>يُبلَّغ المضيف بهذا الوقت. لا تُعلَّم أي رسالة قبل ذلك.</translation>
    </message>
    <message>
      <source>Once the host confirms it, messages sent since then are marked.</source>
      <translation>عند تأكيد المضيف، تُعلَّم الرسائل المرسلة منذ ذلك الوقت.</translation>
    </message>
    <message>
      <source>Since when is the key not to be trusted?</source>
      <translation>منذ متى لم يعد المفتاح موثوقًا؟</translation>
    </message>
    <message>
      <source>Do this if somebody else may have your key: a stolen or broken-into computer.</source>
      <translation>افعل ذلك إذا كان من المحتمل أن يكون مفتاحك عند شخص آخر: حاسوب مسروق أو مخترق.</translation>
    </message>
    <message>
      <source>Name {name} as deputy?</source>
      <translation>تسمية {name} نائبًا؟</translation>
    </message>
    <message>
      <source>Take {name} off the deputies?</source>
      <translation>إزالة {name} من النواب؟</translation>
    </message>
    <message>
      <source>{name} does not take over any more where the host falls silent.</source>
      <translation>لن يتولى {name} الأمر بعد الآن إذا انقطع المضيف.</translation>
    </message>
    <message>
      <source>Where the host falls silent, {name}’s app takes over: it lets people in and out, and makes the keys. Nobody has to join again.</source>
      <translation>إذا انقطع المضيف يتولى تطبيق {name} الأمر: يسمح بالدخول والخروج ويصنع المفاتيح، ولا يحتاج أحد إلى الانضمام من جديد.</translation>
    </message>
    <message>
      <source>Whoever is named before comes first. Everyone in the conference is asked.</source>
      <translation>الأولوية لمن سُمّي قبلاً. ويُسأل كل من في المؤتمر.</translation>
    </message>
    <message>
      <source>Name as deputy</source>
      <translation>التسمية نائبًا</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation>إزالة</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>أهلًا بك</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>اسمك</translation>
    </message>
    <message>
      <source>Guard it with a passphrase</source>
      <translation>حمايته بعبارة مرور</translation>
    </message>
    <message>
      <source>Use an identity for this session only</source>
      <translation>استخدام هوية لهذه الجلسة فقط</translation>
    </message>
    <message>
      <source>Passphrase</source>
      <translation>عبارة المرور</translation>
    </message>
    <message>
      <source>The same again</source>
      <translation>العبارة نفسها مرة أخرى</translation>
    </message>
    <message>
      <source>I have a certificate, or a copy of my key…</source>
      <translation>لديّ شهادة أو نسخة من مفتاحي…</translation>
    </message>
    <message>
      <source>Password of the file (empty where it has none)</source>
      <translation>كلمة مرور الملف (فارغة إن لم توجد)</translation>
    </message>
    <message>
      <source>Ask my organisation for a certificate afterwards</source>
      <translation>طلب شهادة من مؤسستي بعد ذلك</translation>
    </message>
    <message>
      <source>Your key is guarded by this computer’s keyring.</source>
      <translation>تحمي حلقة مفاتيح هذا الحاسوب مفتاحك.</translation>
    </message>
    <message>
      <source>This computer has no keyring, which usually does it. A passphrase is asked for at each start, and nobody can restore it.</source>
      <translation>لا توجد في هذا الحاسوب حلقة مفاتيح تتولى ذلك عادةً. تُطلب عبارة المرور عند كل تشغيل، ولا يمكن لأحد استعادتها.</translation>
    </message>
    <message>
      <source>Take in a certificate</source>
      <translation>إدخال شهادة</translation>
    </message>
    <message>
      <source>Keys with certificates (*.p12 *.pfx *.pem);;All files (*)</source>
      <translation>مفاتيح مع شهادات (*.p12 *.pfx *.pem);;كل الملفات (*)</translation>
    </message>
    <message>
      <source>Enter a name.</source>
      <translation>أدخل اسمًا.</translation>
    </message>
    <message>
      <source>Enter your passphrase</source>
      <translation>إدخال عبارة المرور</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>فتح القفل</translation>
    </message>
    <message>
      <source>See who is near, pick them, and talk: no server, no account.</source>
      <translation>ترى من القريب منك فتختار وتتحدث: بلا خادم وبلا حساب.</translation>
    </message>
    <message>
      <source>Everyone takes part in making the key; nobody else can read along.</source>
      <translation>يشارك الجميع في إنشاء المفتاح؛ ولا يستطيع غيرهم القراءة.</translation>
    </message>
    <message>
      <source>You see who is in, and are told if somebody’s key is compromised.</source>
      <translation>ترى من في المؤتمر، وتُخبَر إذا كان مفتاح أحد مخترقًا.</translation>
    </message>
    <message>
      <source>Your name, as others see it</source>
      <translation>اسمك كما يراه الآخرون</translation>
    </message>
    <message>
      <source>As the certificate says</source>
      <translation>كما في الشهادة</translation>
    </message>
    <message>
      <source>It guards your key on this computer.</source>
      <translation>تحمي مفتاحك على هذا الحاسوب.</translation>
    </message>
    <message>
      <source>What shall guard your key?</source>
      <translation>بماذا يُحمى مفتاحك؟</translation>
    </message>
    <message>
      <source>It is gone when you close the app; others will have to verify you anew.</source>
      <translation>تزول عند إغلاق التطبيق؛ وسيحتاج الآخرون إلى التحقق منك من جديد.</translation>
    </message>
    <message>
      <source>You stay in as a member. Nobody has to join again, and everyone can go on talking.</source>
      <translation>تبقى عضوًا في المؤتمر. لا يضطر أحد إلى الانضمام من جديد، ويستطيع الجميع مواصلة الحديث.</translation>
    </message>
    <message>
      <source>Hand the conference to {name}?</source>
      <translation>هل تريد تسليم المؤتمر إلى {name}؟</translation>
    </message>
    <message>
      <source>Hand the conference over?</source>
      <translation>هل تريد تسليم المؤتمر؟</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>تسليم</translation>
    </message>
    <message>
      <source>You made this conference: you alone can still change its policy.</source>
      <translation>أنت من أنشأ هذا المؤتمر: ولا يمكن لغيرك بعد ذلك تغيير سياسته.</translation>
    </message>
    <message>
      <source>Invitations that are not answered yet, and links to it, stop working.</source>
      <translation>تتوقف عن العمل الدعوات التي لم يُرد عليها بعد والروابط المؤدية إليه.</translation>
    </message>
    <message>
      <source>{name} lets people in and out from then on, makes the keys, and could put you out.</source>
      <translation>يتولى {name} من ذلك الحين إدخال الأشخاص وإخراجهم، وينشئ المفاتيح، وبإمكانه إخراجك.</translation>
    </message>
    <message>
      <source>Who is to host it?</source>
      <translation>من المضيف الجديد؟</translation>
    </message>
    <message>
      <source>The policy does not name {name} as host yet. Everyone is asked first, and you host the conference until all have agreed.</source>
      <translation>لا تسمّي السياسة {name} مضيفًا بعد. يُسأل الجميع أولًا، وتبقى أنت المضيف إلى أن يوافق الجميع.</translation>
    </message>
    <message>
      <source>Invite by link</source>
      <translation>الدعوة برابط</translation>
    </message>
    <message>
      <source>Make a link</source>
      <translation>إنشاء رابط</translation>
    </message>
    <message>
      <source>The link</source>
      <translation>الرابط</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>نسخ</translation>
    </message>
    <message>
      <source>Save as file…</source>
      <translation>حفظ في ملف…</translation>
    </message>
    <message>
      <source>The link as a QR code</source>
      <translation>الرابط على شكل رمز QR</translation>
    </message>
    <message>
      <source>Close this link</source>
      <translation>إغلاق هذا الرابط</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>تم</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>تم النسخ.</translation>
    </message>
    <message>
      <source>Save the invitation</source>
      <translation>حفظ الدعوة</translation>
    </message>
    <message>
      <source>Invitations (*.msmp)</source>
      <translation>الدعوات (*.msmp)</translation>
    </message>
    <message>
      <source>Send the link by mail or messenger, or have the code scanned. Whoever opens it asks to join: you see who they are, and let them in or not.</source>
      <translation>أرسل الرابط بالبريد أو بتطبيق مراسلة، أو دع الآخرين يمسحون الرمز. من يفتحه يطلب الانضمام: ترى من هو، فتسمح بدخوله أو لا تسمح.</translation>
    </message>
    <message>
      <source>Open until {time}.</source>
      <translation>مفتوح حتى {time}.</translation>
    </message>
    <message>
      <source>Saved as {name}.</source>
      <translation>حُفظ باسم {name}.</translation>
    </message>
    <message>
      <source>The file could not be written: {reason}.</source>
      <translation>تعذرت كتابة الملف: {reason}.</translation>
    </message>
    <message>
      <source>How long the link is open</source>
      <translation>مدة بقاء الرابط مفتوحًا</translation>
    </message>
    <message>
      <source>for an hour</source>
      <translation>لساعة</translation>
    </message>
    <message>
      <source>for a day</source>
      <translation>ليوم</translation>
    </message>
    <message>
      <source>for a week</source>
      <translation>لأسبوع</translation>
    </message>
    <message>
      <source>Invite more people</source>
      <translation>دعوة المزيد من الأشخاص</translation>
    </message>
    <message>
      <source>People to invite</source>
      <translation>الأشخاص المراد دعوتهم</translation>
    </message>
    <message>
      <source>The key changes when they join. They cannot read what was said before.</source>
      <translation>يتغير المفتاح عند انضمامهم. ولا يمكنهم قراءة ما قيل من قبل.</translation>
    </message>
    <message>
      <source>By link…</source>
      <translation>برابط…</translation>
    </message>
    <message>
      <source>Invite</source>
      <translation>دعوة</translation>
    </message>
    <message>
      <source>Nobody else is near.</source>
      <translation>لا أحد غيرهم قريب.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>It is opened outside of this app: who runs that site sees your address.</source>
      <translation>يُفتح خارج هذا التطبيق: ومن يدير ذلك الموقع يرى عنوانك.</translation>
    </message>
    <message>
      <source>Open this link?</source>
      <translation>هل تريد فتح هذا الرابط؟</translation>
    </message>
    <message>
      <source>Copy the link</source>
      <translation>نسخ الرابط</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
    <message>
      <source>It leads to</source>
      <translation>يؤدي إلى</translation>
    </message>
    <message>
      <source>Keyboard</source>
      <translation>لوحة المفاتيح</translation>
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
      <translation>الانضمام برابط أو الإضافة بعنوان…</translation>
    </message>
    <message>
      <source>Ctrl+F</source>
      <translation>Ctrl+F</translation>
    </message>
    <message>
      <source>Search what was said</source>
      <translation>البحث فيما قيل</translation>
    </message>
    <message>
      <source>Ctrl+K</source>
      <translation>Ctrl+K</translation>
    </message>
    <message>
      <source>Search conferences and people</source>
      <translation>البحث في المؤتمرات والأشخاص</translation>
    </message>
    <message>
      <source>Ctrl+,</source>
      <translation>Ctrl+,</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>الإعدادات</translation>
    </message>
    <message>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>رجوع</translation>
    </message>
    <message>
      <source>Return</source>
      <translation>Return</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>إرسال</translation>
    </message>
    <message>
      <source>Shift+Return</source>
      <translation>Shift+Return</translation>
    </message>
    <message>
      <source>A new line in a message</source>
      <translation>سطر جديد في الرسالة</translation>
    </message>
    <message>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <source>To the next part of the window</source>
      <translation>إلى الجزء التالي من النافذة</translation>
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
      <translation>هذه القائمة</translation>
    </message>
    <message>
      <source>They are not near now. The safety number is shown once they are.</source>
      <translation>ليس قريبًا الآن. يظهر رقم الأمان حالما يصبح قريبًا.</translation>
    </message>
    <message>
      <source>When</source>
      <translation>متى</translation>
    </message>
    <message>
      <source>Conference</source>
      <translation>المؤتمر</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>ماذا حدث</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>من</translation>
    </message>
    <message>
      <source>, questioned</source>
      <translation>، مشكوك فيها</translation>
    </message>
    <message>
      <source>, not proven</source>
      <translation>، غير مثبتة</translation>
    </message>
    <message numerus="yes">
      <source>{n} more under “Events”</source>
      <translation>
        <numerusform>لا شيء آخر ضمن «الأحداث»</numerusform>
        <numerusform>حدث آخر ضمن «الأحداث»</numerusform>
        <numerusform>حدثان آخران ضمن «الأحداث»</numerusform>
        <numerusform>{n} أحداث أخرى ضمن «الأحداث»</numerusform>
        <numerusform>{n} حدثًا آخر ضمن «الأحداث»</numerusform>
        <numerusform>{n} حدث آخر ضمن «الأحداث»</numerusform>
      </translation>
    </message>
    <message>
      <source>Hide what this means</source>
      <translation>إخفاء معنى ذلك</translation>
    </message>
    <message>
      <source>What does this mean?</source>
      <translation>ماذا يعني ذلك؟</translation>
    </message>
    <message>
      <source>What happens to keys and people in your conferences is noted here. You can search it, check that it is complete, and show it to others.</source>
      <translation>يُدوَّن هنا ما يحدث للمفاتيح والأشخاص في مؤتمراتك. يمكنك البحث فيه، والتحقق من اكتماله، وعرضه على الآخرين.</translation>
    </message>
    <message>
      <source>Back to the conference</source>
      <translation>العودة إلى المؤتمر</translation>
    </message>
    <message>
      <source>Verify</source>
      <translation>التحقق</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>تصدير…</translation>
    </message>
    <message>
      <source>Read again</source>
      <translation>إعادة القراءة</translation>
    </message>
    <message>
      <source>A report to read…</source>
      <translation>تقرير للقراءة…</translation>
    </message>
    <message>
      <source>A file that others can verify…</source>
      <translation>ملف يستطيع الآخرون التحقق منه…</translation>
    </message>
    <message>
      <source>Report (*.txt)</source>
      <translation>تقرير (*.txt)</translation>
    </message>
    <message>
      <source>Audit log (*.jsonl)</source>
      <translation>سجل تدقيق (*.jsonl)</translation>
    </message>
    <message>
      <source>Export the history</source>
      <translation>تصدير السجل</translation>
    </message>
    <message>
      <source>Nothing has happened yet.</source>
      <translation>لم يحدث شيء بعد.</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>العناوين</translation>
    </message>
    <message>
      <source>History of “{name}”</source>
      <translation>سجل «{name}»</translation>
    </message>
    <message>
      <source>History</source>
      <translation>السجل</translation>
    </message>
    <message>
      <source>Nothing found.</source>
      <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
      <source>Reading…</source>
      <translation>جارٍ القراءة…</translation>
    </message>
    <message>
      <source>Written to {file}.</source>
      <translation>كُتب في {file}.</translation>
    </message>
    <message>
      <source>A file that others can verify (choose a conference first)</source>
      <translation>ملف يستطيع الآخرون التحقق منه (اختر مؤتمرًا أولًا)</translation>
    </message>
    <message numerus="yes">
      <source>{n} entries</source>
      <translation>
        <numerusform>لا قيود</numerusform>
        <numerusform>قيد واحد</numerusform>
        <numerusform>قيدان</numerusform>
        <numerusform>{n} قيود</numerusform>
        <numerusform>{n} قيدًا</numerusform>
        <numerusform>{n} قيد</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{shown} of {n} entries</source>
      <translation>
        <numerusform>{shown} من لا قيود</numerusform>
        <numerusform>{shown} من قيد واحد</numerusform>
        <numerusform>{shown} من قيدين</numerusform>
        <numerusform>{shown} من {n} قيود</numerusform>
        <numerusform>{shown} من {n} قيدًا</numerusform>
        <numerusform>{shown} من {n} قيد</numerusform>
      </translation>
    </message>
    <message>
      <source>history</source>
      <translation>السجل</translation>
    </message>
    <message>
      <source>Checking every entry…</source>
      <translation>جارٍ فحص كل قيد…</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>جارٍ الكتابة…</translation>
    </message>
    <message>
      <source>Search in what happened</source>
      <translation>البحث فيما حدث</translation>
    </message>
    <message>
      <source>Every kind</source>
      <translation>كل الأنواع</translation>
    </message>
    <message>
      <source>No conference</source>
      <translation>لا مؤتمر</translation>
    </message>
    <message>
      <source>Every conference</source>
      <translation>كل المؤتمرات</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>الجميع</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>الشخص</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>النوع</translation>
    </message>
    <message>
      <source>Start again</source>
      <translation>البدء من جديد</translation>
    </message>
    <message>
      <source>“{name}” ends for everyone, and its keys are erased on every computer. What was said stays on screen until the app closes.</source>
      <translation>ينتهي «{name}» للجميع، وتُمحى مفاتيحه على كل الحواسيب. ويبقى ما قيل على الشاشة حتى يُغلق التطبيق.</translation>
    </message>
    <message>
      <source>Remove {name}?</source>
      <translation>هل تريد إخراج {name} من المؤتمر؟</translation>
    </message>
    <message>
      <source>Start again without the host</source>
      <translation>البدء من جديد من دون المضيف</translation>
    </message>
    <message>
      <source>Change key now</source>
      <translation>تغيير المفتاح الآن</translation>
    </message>
    <message>
      <source>Invite…</source>
      <translation>دعوة…</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>مغادرة</translation>
    </message>
    <message>
      <source>Hand over…</source>
      <translation>تسليم…</translation>
    </message>
    <message>
      <source>Keep hosting</source>
      <translation>الاستمرار في الاستضافة</translation>
    </message>
    <message>
      <source>End…</source>
      <translation>إنهاء…</translation>
    </message>
    <message>
      <source>Show or hide key and members</source>
      <translation>إظهار المفتاح والأعضاء أو إخفاؤهم</translation>
    </message>
    <message>
      <source>Members, events or policy</source>
      <translation>الأعضاء أو الأحداث أو السياسة</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>الأعضاء</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>الأحداث</translation>
    </message>
    <message>
      <source>Members ({n})</source>
      <translation>الأعضاء ({n})</translation>
    </message>
    <message>
      <source>You leave this conference. Only another invitation brings you back.</source>
      <translation>أنت تغادر هذا المؤتمر. ولا تعيدك إليه إلا دعوة جديدة.</translation>
    </message>
    <message>
      <source>End the conference?</source>
      <translation>هل تريد إنهاء المؤتمر؟</translation>
    </message>
    <message>
      <source>End for everyone</source>
      <translation>إنهاء للجميع</translation>
    </message>
    <message>
      <source>{name} is not invited.</source>
      <translation>لن تُوجَّه دعوة إلى {name}.</translation>
    </message>
    <message>
      <source>Read the whole code once more: a digit may have been misheard.</source>
      <translation>اقرؤوا الرمز كله مرة أخرى: ربما سُمع رقم خطأ.</translation>
    </message>
    <message>
      <source>If it is still different for anybody, somebody may be in between, or people see different conferences. Say nothing confidential here, and begin again where all of you are in one place, or on another network.</source>
      <translation>إذا بقي مختلفًا عند أي شخص، فقد يكون هناك من يتوسط بينكم، أو أنكم ترون مؤتمرات مختلفة. لا تقل شيئًا سريًا هنا، وابدؤوا من جديد حيث تكونون جميعًا في مكان واحد، أو على شبكة أخرى.</translation>
    </message>
    <message>
      <source>Leave the conference</source>
      <translation>مغادرة المؤتمر</translation>
    </message>
    <message>
      <source>Is the code different?</source>
      <translation>هل الرمز مختلف؟</translation>
    </message>
    <message>
      <source>The key changes at once, and {name} can read nothing that is said from then on. What they said before stays trusted.</source>
      <translation>يتغير المفتاح فورًا، ولا يستطيع {name} قراءة أي شيء يُقال من ذلك الحين. أما ما قاله من قبل فيبقى موثوقًا.</translation>
    </message>
    <message>
      <source>If you think somebody else may have their key, report a compromise instead.</source>
      <translation>إذا كنت تظن أن مفتاحه قد يكون عند شخص آخر، فأبلغ عن اختراق بدلًا من ذلك.</translation>
    </message>
    <message>
      <source>Remove from the conference</source>
      <translation>إخراج من المؤتمر</translation>
    </message>
    <message>
      <source>Start again without {name}</source>
      <translation>البدء من جديد من دون {name}</translation>
    </message>
    <message>
      <source>{name} is out, and the key has changed.</source>
      <translation>أُخرج {name} وتغيّر المفتاح.</translation>
    </message>
    <message>
      <source>Invite {name} again</source>
      <translation>دعوة {name} من جديد</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
    <message>
      <source>Nothing was said yet. Only the people in here can read it.</source>
      <translation>لم يُقل شيء بعد. لا يستطيع القراءة إلا من هم هنا.</translation>
    </message>
    <message>
      <source>To the newest messages</source>
      <translation>إلى أحدث الرسائل</translation>
    </message>
    <message>
      <source>Waiting for the key. You can talk as soon as you have it.</source>
      <translation>في انتظار المفتاح. يمكنك التحدث حالما تحصل عليه.</translation>
    </message>
    <message>
      <source>What was said is not kept. “History” tells what happened to keys and members.</source>
      <translation>ما قيل لا يُحفظ. ويخبرك «السجل» بما حدث للمفاتيح والأعضاء.</translation>
    </message>
    <message>
      <source>Nothing was said.</source>
      <translation>لم يُقل شيء.</translation>
    </message>
    <message>
      <source>Conversation</source>
      <translation>المحادثة</translation>
    </message>
    <message>
      <source>Copy message</source>
      <translation>نسخ الرسالة</translation>
    </message>
    <message>
      <source>Write a message</source>
      <translation>كتابة رسالة</translation>
    </message>
    <message>
      <source>Reach somebody…</source>
      <translation>الوصول إلى أحدهم…</translation>
    </message>
    <message>
      <source>Remove from the list</source>
      <translation>إزالة من القائمة</translation>
    </message>
    <message>
      <source>Decide first about what is asked above. Until then nothing is sent from here.</source>
      <translation>قرّر أولًا بشأن ما يُسأل أعلاه. وحتى ذلك الحين لا يُرسل شيء من هنا.</translation>
    </message>
    <message>
      <source>Nothing can be said here now.</source>
      <translation>لا يمكن قول شيء هنا الآن.</translation>
    </message>
    <message>
      <source>What you were typing was not sent; you can still copy it.</source>
      <translation>لم يُرسَل ما كنت تكتبه، وما زال بإمكانك نسخه.</translation>
    </message>
    <message>
      <source>You can send once the code was compared</source>
      <translation>يمكنك الإرسال بعد مقارنة الرمز</translation>
    </message>
    <message>
      <source>Open {host}…</source>
      <translation>فتح {host}…</translation>
    </message>
    <message>
      <source>Decline and block</source>
      <translation>رفض وحظر</translation>
    </message>
    <message>
      <source>{name} invites you to</source>
      <translation>تلقيت من {name} دعوة إلى</translation>
    </message>
    <message>
      <source>Also invited: {names}</source>
      <translation>مدعوون أيضًا: {names}</translation>
    </message>
    <message>
      <source>Joining…</source>
      <translation>جارٍ الانضمام…</translation>
    </message>
    <message>
      <source>Declined, and {name} is blocked.</source>
      <translation>رُفضت الدعوة، وحُظر {name}.</translation>
    </message>
    <message>
      <source>In use for {span}</source>
      <translation>مستخدم منذ {span}</translation>
    </message>
    <message>
      <source>Code to compare</source>
      <translation>الرمز للمقارنة</translation>
    </message>
    <message>
      <source>Everyone sees the same code</source>
      <translation>يرى الجميع الرمز نفسه</translation>
    </message>
    <message>
      <source>It is different for somebody…</source>
      <translation>إنه مختلف عند أحدهم…</translation>
    </message>
    <message>
      <source>Read the code to each other. Nothing is sent before you have.</source>
      <translation>ليقرأ كل منكم الرمز للآخر. لا يُرسل شيء قبل ذلك.</translation>
    </message>
    <message>
      <source>What is this?</source>
      <translation>ما هذا؟</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>إخفاء</translation>
    </message>
    <message>
      <source>Key {number}</source>
      <translation>المفتاح {number}</translation>
    </message>
    <message>
      <source>Everyone has the key ({n} of {of})</source>
      <translation>المفتاح لدى الجميع ({n} من {of})</translation>
    </message>
    <message>
      <source>{n} of {of} have confirmed the key. Missing: {names}</source>
      <translation>أكد المفتاح {n} من {of}. لم يؤكده بعد: {names}</translation>
    </message>
    <message>
      <source>Code to compare: {code}</source>
      <translation>الرمز للمقارنة: {code}</translation>
    </message>
    <message>
      <source>How: meet, or call each other where you know the voices. Read it aloud, digit by digit; everyone else looks at their own screen and says “the same”.
What it proves: everyone has the same key, the same list of people and the same policy, and nobody is in between. It holds for this key; the next has its own.
If it is different for anybody, say nothing confidential, and leave.</source>
      <translation>كيف: التقوا، أو تهاتفوا إذا كنتم تعرفون أصوات بعضكم. يُقرأ الرمز جهرًا رقمًا رقمًا؛ وينظر كل من الآخرين إلى شاشته ويقول «نفسه».
ماذا يُثبت: لدى الجميع المفتاح نفسه وقائمة الأشخاص نفسها والسياسة نفسها، ولا أحد بينكم. وهو يخص هذا المفتاح؛ وللمفتاح التالي رمزه.
إذا اختلف عند أي شخص، فلا تقل شيئًا سريًا، وغادر.</translation>
    </message>
    <message numerus="yes">
      <source>In use for {span}, protects {n} messages</source>
      <translation>
        <numerusform>مستخدم منذ {span}</numerusform>
        <numerusform>مستخدم منذ {span}، يحمي رسالة واحدة</numerusform>
        <numerusform>مستخدم منذ {span}، يحمي رسالتين</numerusform>
        <numerusform>مستخدم منذ {span}، يحمي {n} رسائل</numerusform>
        <numerusform>مستخدم منذ {span}، يحمي {n} رسالة</numerusform>
        <numerusform>مستخدم منذ {span}، يحمي {n} رسالة</numerusform>
      </translation>
    </message>
    <message>
      <source>Changing to key {n}: {reason}.</source>
      <translation>الانتقال إلى المفتاح {n}: {reason}.</translation>
    </message>
    <message>
      <source>Made by the host alone, which is why the code is long.</source>
      <translation>أنشأه المضيف وحده، ولذلك الرمز طويل.</translation>
    </message>
    <message>
      <source>Made together by: {names}</source>
      <translation>أنشأه معًا: {names}</translation>
    </message>
    <message>
      <source>Next change in {span}</source>
      <translation>التغيير التالي بعد {span}</translation>
    </message>
    <message>
      <source>The next change is due</source>
      <translation>حان موعد التغيير التالي</translation>
    </message>
    <message>
      <source>{what} In use in {span}.</source>
      <translation>{what} قيد الاستخدام بعد {span}.</translation>
    </message>
    <message>
      <source>The old key is still accepted for {span}.</source>
      <translation>يبقى المفتاح القديم مقبولًا لمدة {span}.</translation>
    </message>
    <message>
      <source>Do not join</source>
      <translation>عدم الانضمام</translation>
    </message>
    <message>
      <source>{name} sees that you would like to join.</source>
      <translation>يرى {name} أنك تود الانضمام.</translation>
    </message>
    <message>
      <source>The host sees that you would like to join.</source>
      <translation>يرى المضيف أنك تود الانضمام.</translation>
    </message>
    <message>
      <source>This takes some seconds.</source>
      <translation>يستغرق هذا بضع ثوانٍ.</translation>
    </message>
    <message>
      <source>Once they let you in, you see what the conference is and how it is protected, and decide whether to join.</source>
      <translation>عندما يُسمح لك بالدخول، ترى ما المؤتمر وكيف يُحمى، ثم تقرر هل تنضم.</translation>
    </message>
    <message>
      <source>It is tried again for a while. You can leave this page.</source>
      <translation>تتكرر المحاولة لبعض الوقت. يمكنك ترك هذه الصفحة.</translation>
    </message>
    <message>
      <source>Ask {name} by another way. If it was a mistake, open the link once more.</source>
      <translation>اسأل {name} بطريقة أخرى. وإن كان ذلك سهوًا، فافتح الرابط مرة أخرى.</translation>
    </message>
    <message>
      <source>Ask the host by another way. If it was a mistake, open the link once more.</source>
      <translation>اسأل المضيف بطريقة أخرى. وإن كان ذلك سهوًا، فافتح الرابط مرة أخرى.</translation>
    </message>
    <message>
      <source>My key is compromised…</source>
      <translation>مفتاحي مخترق…</translation>
    </message>
    <message>
      <source>Report compromise…</source>
      <translation>الإبلاغ عن اختراق…</translation>
    </message>
    <message>
      <source>Safety number…</source>
      <translation>رقم الأمان…</translation>
    </message>
    <message>
      <source>Have them host…</source>
      <translation>تسليم الاستضافة إليه…</translation>
    </message>
    <message>
      <source>Do not invite</source>
      <translation>عدم الدعوة</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>إخراج…</translation>
    </message>
    <message>
      <source>No longer a deputy…</source>
      <translation>لم يعد نائبًا…</translation>
    </message>
    <message>
      <source>Name as deputy…</source>
      <translation>التسمية نائبًا…</translation>
    </message>
    <message>
      <source>{name}’s conference</source>
      <translation>مؤتمر {name}</translation>
    </message>
    <message>
      <source>{name}’s conference {n}</source>
      <translation>مؤتمر {name} ({n})</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer *.p7b);;All files (*)</source>
      <translation>الشهادات (*.pem *.crt *.cer *.p7b);;كل الملفات (*)</translation>
    </message>
    <message>
      <source>Nobody is near. Add somebody by address first.</source>
      <translation>لا أحد قريب. أضف شخصًا بعنوانه أولًا.</translation>
    </message>
    <message>
      <source>By address…</source>
      <translation>بالعنوان…</translation>
    </message>
    <message>
      <source>By certificate file…</source>
      <translation>بملف شهادة…</translation>
    </message>
    <message>
      <source>Name of the conference</source>
      <translation>اسم المؤتمر</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>بدء</translation>
    </message>
    <message>
      <source>Who takes part?</source>
      <translation>من يشارك؟</translation>
    </message>
    <message>
      <source>Whose certificate?</source>
      <translation>شهادة مَن؟</translation>
    </message>
    <message>
      <source>{name} is picked, and invited as soon as they are near.</source>
      <translation>اختير {name}، وتصل الدعوة حالما يكون {name} قريبًا.</translation>
    </message>
    <message>
      <source>{name} is near, and picked.</source>
      <translation>{name} قريب، وقد اختير.</translation>
    </message>
    <message>
      <source>What is it called?</source>
      <translation>ما اسمه؟</translation>
    </message>
    <message>
      <source>How is it protected?</source>
      <translation>كيف يُحمى؟</translation>
    </message>
    <message>
      <source>As the Internet-Draft describes them, for comparison</source>
      <translation>كما تصفها مسودة الإنترنت، للمقارنة</translation>
    </message>
    <message>
      <source>Pick at least one person.</source>
      <translation>اختر شخصًا واحدًا على الأقل.</translation>
    </message>
    <message numerus="yes">
      <source>{n} people get an invitation.</source>
      <translation>
        <numerusform>لا يتلقى أحد دعوة.</numerusform>
        <numerusform>يتلقى شخص واحد دعوة.</numerusform>
        <numerusform>يتلقى شخصان دعوة.</numerusform>
        <numerusform>يتلقى {n} أشخاص دعوة.</numerusform>
        <numerusform>يتلقى {n} شخصًا دعوة.</numerusform>
        <numerusform>يتلقى {n} شخص دعوة.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} are away: invited as soon as they are near, or by a link that you send.</source>
      <translation>
        <numerusform>لا أحد غائب.</numerusform>
        <numerusform>شخص واحد غائب: يُدعى حالما يكون قريبًا، أو برابط ترسله.</numerusform>
        <numerusform>شخصان غائبان: يُدعيان حالما يكونان قريبين، أو برابط ترسله.</numerusform>
        <numerusform>{n} أشخاص غائبون: يُدعون حالما يكونون قريبين، أو برابط ترسله.</numerusform>
        <numerusform>{n} شخصًا غائبون: يُدعون حالما يكونون قريبين، أو برابط ترسله.</numerusform>
        <numerusform>{n} شخص غائبون: يُدعون حالما يكونون قريبين، أو برابط ترسله.</numerusform>
      </translation>
    </message>
    <message>
      <source>Start a conference</source>
      <translation>بدء مؤتمر</translation>
    </message>
    <message>
      <source>Undo verification</source>
      <translation>إلغاء التحقق</translation>
    </message>
    <message>
      <source>Safety number</source>
      <translation>رقم الأمان</translation>
    </message>
    <message>
      <source>If it is the same on both screens, nobody is between you.</source>
      <translation>إذا تطابق على الشاشتين، فلا أحد بينكما.</translation>
    </message>
    <message>
      <source>Near, at {address}</source>
      <translation>قريب، على {address}</translation>
    </message>
    <message>
      <source>Not near now</source>
      <translation>ليس قريبًا الآن</translation>
    </message>
    <message>
      <source>Change policy…</source>
      <translation>تغيير السياسة…</translation>
    </message>
    <message>
      <source>Do not go on. First read all of it once more, slowly: you both have to look at the page with the other’s name. If it is still different, somebody is between you, or this is not their app: decline what it asks you for, and tell them.</source>
      <translation>لا تتابع. أعيدا أولًا قراءته كله مرة أخرى ببطء: على كل منكما أن ينظر إلى الصفحة التي تحمل اسم الآخر. فإن بقي مختلفًا، فهناك من يقف بينكما، أو ليس هذا تطبيقه: ارفض ما يُطلب منك، وأخبره بذلك.</translation>
    </message>
    <message>
      <source>Ways to compare the number</source>
      <translation>طرق مقارنة الرقم</translation>
    </message>
    <message>
      <source>The numbers are the same</source>
      <translation>الرقمان متطابقان</translation>
    </message>
    <message>
      <source>They are different</source>
      <translation>الرقمان مختلفان</translation>
    </message>
    <message>
      <source>By code</source>
      <translation>بالرمز</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>مقارنة</translation>
    </message>
    <message>
      <source>Copy my number</source>
      <translation>نسخ رقمي</translation>
    </message>
    <message>
      <source>Digits, words, or the text of a QR code</source>
      <translation>أرقام أو كلمات أو نص رمز QR</translation>
    </message>
    <message>
      <source>What they sent you</source>
      <translation>ما أُرسل إليك</translation>
    </message>
    <message>
      <source>Or: we read the code of “{name}” to each other</source>
      <translation>أو: يقرأ كل منا للآخر رمز «{name}»</translation>
    </message>
    <message>
      <source>Safety number: {number}</source>
      <translation>رقم الأمان: {number}</translation>
    </message>
    <message>
      <source>The number in words: {words}</source>
      <translation>الرقم بالكلمات: {words}</translation>
    </message>
    <message>
      <source>QR code of the safety number with {name}</source>
      <translation>رمز QR لرقم الأمان مع {name}</translation>
    </message>
    <message>
      <source>Ask {name} for the number on their screen, by a way where you know that it is them: a call, or a messenger that you trust. Not by this app.</source>
      <translation>اطلب من {name} الرقم الظاهر على شاشته، بوسيلة تعرف أنه هو من يستخدمها: مكالمة، أو تطبيق مراسلة تثق به. لا بهذا التطبيق.</translation>
    </message>
    <message>
      <source>Read aloud</source>
      <translation>القراءة جهرًا</translation>
    </message>
    <message>
      <source>QR code</source>
      <translation>رمز QR</translation>
    </message>
    <message>
      <source>Paste what they sent</source>
      <translation>لصق ما أُرسل إليك</translation>
    </message>
    <message>
      <source>Read the number to each other, in person or on a call where you know the voice: the digits, or the words, which say the same.</source>
      <translation>ليقرأ كل منكما الرقم للآخر، وجهًا لوجه أو في مكالمة تعرفان فيها الصوت: الأرقام أو الكلمات، فكلاهما يقول الشيء نفسه.</translation>
    </message>
    <message>
      <source>1. {name} scans this code with the camera of a phone.</source>
      <translation>أولًا: يمسح {name} هذا الرمز بكاميرا هاتف.</translation>
    </message>
    <message>
      <source>2. They paste the text that it shows into their app, on the page with you.</source>
      <translation>ثانيًا: يلصق النص الذي يعرضه الهاتف في تطبيقه، في الصفحة التي تحمل اسمك.</translation>
    </message>
    <message>
      <source>3. Do the same with the code on their screen: paste its text here, under “Paste what they sent”.</source>
      <translation>ثالثًا: افعل الشيء نفسه بالرمز الظاهر على شاشته: الصق نصه هنا، تحت «لصق ما أُرسل إليك».</translation>
    </message>
    <message>
      <source>Copied. Send it to {name}, who pastes it into their app.</source>
      <translation>تم النسخ. أرسله إلى {name} ليلصقه في تطبيقه.</translation>
    </message>
    <message>
      <source>Sections of the settings</source>
      <translation>أقسام الإعدادات</translation>
    </message>
    <message>
      <source>Everything that happened, to be searched and checked</source>
      <translation>كل ما حدث، للبحث فيه وفحصه</translation>
    </message>
    <message>
      <source>Test the network</source>
      <translation>اختبار الشبكة</translation>
    </message>
    <message>
      <source>Start a secure conference</source>
      <translation>بدء مؤتمر آمن</translation>
    </message>
    <message numerus="yes">
      <source>{n} people are near. Pick some of them, and press Start.</source>
      <translation>
        <numerusform>لا أحد قريب.</numerusform>
        <numerusform>هناك شخص واحد قريب. اختره ثم اضغط «بدء».</numerusform>
        <numerusform>هناك شخصان قريبان. اختر أحدهما أو كليهما ثم اضغط «بدء».</numerusform>
        <numerusform>هناك {n} أشخاص قريبون. اختر من تريد منهم ثم اضغط «بدء».</numerusform>
        <numerusform>هناك {n} شخصًا قريبًا. اختر من تريد منهم ثم اضغط «بدء».</numerusform>
        <numerusform>هناك {n} شخص قريب. اختر من تريد منهم ثم اضغط «بدء».</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody here yet</source>
      <translation>لا أحد هنا بعد</translation>
    </message>
    <message>
      <source>Ask others to start the app: everyone on the same network appears here by themselves. If somebody does not, test the network to see what is in the way, or send them a link.</source>
      <translation>اطلب من الآخرين تشغيل التطبيق: كل من على الشبكة نفسها يظهر هنا من تلقاء نفسه. وإن لم يظهر أحدهم، فاختبر الشبكة لترى ما العائق، أو أرسل إليه رابطًا.</translation>
    </message>
    <message numerus="yes">
      <source>{names} and {n} more</source>
      <translation>
        <numerusform>{names}</numerusform>
        <numerusform>{names} وشخص آخر</numerusform>
        <numerusform>{names} وشخصان آخران</numerusform>
        <numerusform>{names} و{n} آخرون</numerusform>
        <numerusform>{names} و{n} شخصًا آخر</numerusform>
        <numerusform>{names} و{n} شخص آخر</numerusform>
      </translation>
    </message>
    <message>
      <source>Not near now: invited as soon as they are</source>
      <translation>غير قريبين الآن: يُدعون حالما يقتربون</translation>
    </message>
    <message numerus="yes">
      <source>{n} people</source>
      <translation>
        <numerusform>لا أحد</numerusform>
        <numerusform>شخص واحد</numerusform>
        <numerusform>شخصان</numerusform>
        <numerusform>{n} أشخاص</numerusform>
        <numerusform>{n} شخصًا</numerusform>
        <numerusform>{n} شخص</numerusform>
      </translation>
    </message>
    <message>
      <source>Only you so far</source>
      <translation>أنت وحدك حتى الآن</translation>
    </message>
    <message>
      <source>From {name}</source>
      <translation>من {name}</translation>
    </message>
    <message>
      <source>Invitation by link</source>
      <translation>دعوة برابط</translation>
    </message>
    <message>
      <source>Has not confirmed the key</source>
      <translation>لم يؤكد المفتاح</translation>
    </message>
    <message>
      <source>{role} · {state}</source>
      <translation>{role} · {state}</translation>
    </message>
    <message>
      <source>you</source>
      <translation>أنت</translation>
    </message>
    <message numerus="yes">
      <source>{n} new</source>
      <translation>
        <numerusform>لا جديد</numerusform>
        <numerusform>واحدة جديدة</numerusform>
        <numerusform>اثنتان جديدتان</numerusform>
        <numerusform>{n} جديدة</numerusform>
        <numerusform>{n} جديدة</numerusform>
        <numerusform>{n} جديدة</numerusform>
      </translation>
    </message>
    <message>
      <source>{name}: unit</source>
      <translation>{name}: الوحدة</translation>
    </message>
    <message>
      <source>Who fits a rule of my own</source>
      <translation>من تنطبق عليه قاعدة أكتبها</translation>
    </message>
    <message>
      <source>{name}: rule</source>
      <translation>{name}: القاعدة</translation>
    </message>
    <message>
      <source>My {name}</source>
      <translation>سياستي {name}</translation>
    </message>
    <message>
      <source>Policies (*.toml);;All files (*)</source>
      <translation>السياسات (*.toml);;كل الملفات (*)</translation>
    </message>
    <message>
      <source>Your own security policy</source>
      <translation>سياسة أمان خاصة بك</translation>
    </message>
    <message>
      <source>Security policy</source>
      <translation>سياسة الأمان</translation>
    </message>
    <message>
      <source>Sections of the policy</source>
      <translation>أقسام السياسة</translation>
    </message>
    <message>
      <source>Start from another policy</source>
      <translation>البدء من سياسة أخرى</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>استيراد…</translation>
    </message>
    <message>
      <source>Save as my own preset</source>
      <translation>حفظ ضمن سياساتي الجاهزة</translation>
    </message>
    <message>
      <source>Use for this conference</source>
      <translation>استخدام لهذا المؤتمر</translation>
    </message>
    <message>
      <source>Policy of “{name}”</source>
      <translation>سياسة «{name}»</translation>
    </message>
    <message>
      <source>Choose a policy…</source>
      <translation>اختيار سياسة…</translation>
    </message>
    <message>
      <source>The fields are now as in “{name}”.</source>
      <translation>الحقول الآن كما في «{name}».</translation>
    </message>
    <message>
      <source>Import a policy</source>
      <translation>استيراد سياسة</translation>
    </message>
    <message>
      <source>Export this policy</source>
      <translation>تصدير هذه السياسة</translation>
    </message>
    <message>
      <source>Saved. “{name}” is now among your policies.</source>
      <translation>تم الحفظ. «{name}» الآن من سياساتك.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>حفظ</translation>
    </message>
    <message>
      <source>Start from</source>
      <translation>البدء من</translation>
    </message>
    <message>
      <source>Nothing was taken from the file:</source>
      <translation>لم يؤخذ شيء من الملف:</translation>
    </message>
    <message>
      <source>The fields are now as in the file. Whose signature it bears was not checked: read what it means before you use it.</source>
      <translation>أصبحت الحقول كما في الملف. لم يُتحقق من صاحب توقيعه: اقرأ ما يعنيه قبل استعماله.</translation>
    </message>
    <message>
      <source>The fields are now as in the file.</source>
      <translation>الحقول الآن كما في الملف.</translation>
    </message>
    <message>
      <source>Exported to {path}.</source>
      <translation>صُدِّرت إلى {path}.</translation>
    </message>
    <message>
      <source>Give up your changes?</source>
      <translation>هل تريد التخلي عن تغييراتك؟</translation>
    </message>
    <message>
      <source>Go on editing</source>
      <translation>متابعة التحرير</translation>
    </message>
    <message>
      <source>Give up changes</source>
      <translation>التخلي عن التغييرات</translation>
    </message>
    <message>
      <source>What you changed in this policy was not saved.</source>
      <translation>لم يُحفظ ما غيّرته في هذه السياسة.</translation>
    </message>
    <message>
      <source>Delete your policy “{name}”?</source>
      <translation>هل تريد حذف سياستك «{name}»؟</translation>
    </message>
    <message>
      <source>Advanced…</source>
      <translation>خيارات متقدمة…</translation>
    </message>
    <message>
      <source>Write a policy of your own</source>
      <translation>كتابة سياسة خاصة بك</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>تحرير…</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>حذف…</translation>
    </message>
    <message>
      <source>It is no longer offered for new conferences, and cannot be brought back.</source>
      <translation>لن تُعرض بعد ذلك للمؤتمرات الجديدة، ولا يمكن استعادتها.</translation>
    </message>
    <message>
      <source>Conferences that run under it go on as they are.</source>
      <translation>تستمر المؤتمرات التي تعمل بها كما هي.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
      <translation>الشهادات (*.pem *.crt *.cer);;كل الملفات (*)</translation>
    </message>
    <message>
      <source>One fingerprint on each line</source>
      <translation>بصمة واحدة في كل سطر</translation>
    </message>
    <message>
      <source>Add somebody near</source>
      <translation>إضافة شخص قريب</translation>
    </message>
    <message>
      <source>Prefer this cipher</source>
      <translation>تفضيل خوارزمية التشفير هذه</translation>
    </message>
    <message>
      <source>Prefer others to this cipher</source>
      <translation>تفضيل غير خوارزمية التشفير هذه</translation>
    </message>
    <message>
      <source>Take out</source>
      <translation>إزالة</translation>
    </message>
    <message>
      <source>Its name</source>
      <translation>اسمها</translation>
    </message>
    <message>
      <source>Name of an organisation to be added</source>
      <translation>اسم المؤسسة المراد إضافتها</translation>
    </message>
    <message>
      <source>Add certificates…</source>
      <translation>إضافة شهادات…</translation>
    </message>
    <message>
      <source>Certificates of authorities</source>
      <translation>شهادات جهات الإصدار</translation>
    </message>
    <message numerus="yes">
      <source>{n} other keys</source>
      <translation>
        <numerusform>لا مفاتيح أخرى</numerusform>
        <numerusform>مفتاح آخر واحد</numerusform>
        <numerusform>مفتاحان آخران</numerusform>
        <numerusform>{n} مفاتيح أخرى</numerusform>
        <numerusform>{n} مفتاحًا آخر</numerusform>
        <numerusform>{n} مفتاح آخر</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody is near.</source>
      <translation>لا أحد قريب.</translation>
    </message>
    <message>
      <source>Nothing becomes weaker, so this takes effect for everyone at once:</source>
      <translation>لا يصبح شيء أضعف، فيسري هذا على الجميع فورًا:</translation>
    </message>
    <message>
      <source>This would change:</source>
      <translation>هذا ما سيتغير:</translation>
    </message>
    <message>
      <source>Part of this makes the conference weaker. Everyone is asked, and the change takes effect when all who can be reached agreed:</source>
      <translation>بعض هذا يجعل المؤتمر أضعف. يُسأل الجميع، ويسري التغيير حين يوافق كل من يمكن الوصول إليه:</translation>
    </message>
    <message>
      <source>What would change</source>
      <translation>ما سيتغير</translation>
    </message>
    <message>
      <source>Change the policy?</source>
      <translation>هل تريد تغيير السياسة؟</translation>
    </message>
    <message>
      <source>Change policy</source>
      <translation>تغيير السياسة</translation>
    </message>
    <message>
      <source>Makes the conference weaker</source>
      <translation>يجعل المؤتمر أضعف</translation>
    </message>
    <message>
      <source>The policy in force does not allow this: {reason}</source>
      <translation>لا تسمح السياسة السارية بذلك: {reason}</translation>
    </message>
    <message>
      <source>Then</source>
      <translation>بعد التغيير</translation>
    </message>
    <message>
      <source>The two policies say the same.</source>
      <translation>السياستان متطابقتان.</translation>
    </message>
    <message numerus="yes">
      <source>{n} to mend</source>
      <translation>
        <numerusform>لا أخطاء</numerusform>
        <numerusform>خطأ واحد للإصلاح</numerusform>
        <numerusform>خطآن للإصلاح</numerusform>
        <numerusform>{n} أخطاء للإصلاح</numerusform>
        <numerusform>{n} خطأً للإصلاح</numerusform>
        <numerusform>{n} خطأ للإصلاح</numerusform>
      </translation>
    </message>
    <message>
      <source>Until this is mended, the sentences say what it meant before:</source>
      <translation>حتى يُصلح ذلك، تبيّن الجمل المعنى السابق:</translation>
    </message>
    <message numerus="yes">
      <source>… and {n} more.</source>
      <translation>
        <numerusform>… ولا شيء غير ذلك.</numerusform>
        <numerusform>… وواحد آخر.</numerusform>
        <numerusform>… واثنان آخران.</numerusform>
        <numerusform>… و{n} أخرى.</numerusform>
        <numerusform>… و{n} أخرى.</numerusform>
        <numerusform>… و{n} أخرى.</numerusform>
      </translation>
    </message>
    <message>
      <source>What this means</source>
      <translation>معنى ذلك</translation>
    </message>
    <message>
      <source>Ask for a certificate</source>
      <translation>طلب شهادة</translation>
    </message>
    <message>
      <source>Save the request…</source>
      <translation>حفظ الطلب…</translation>
    </message>
    <message>
      <source>Password of the file</source>
      <translation>كلمة مرور الملف</translation>
    </message>
    <message>
      <source>Take the key in the file in place of mine</source>
      <translation>استخدام المفتاح الذي في الملف بدلًا من مفتاحي</translation>
    </message>
    <message>
      <source>Take it in</source>
      <translation>إدخال</translation>
    </message>
    <message>
      <source>Save a copy of your key</source>
      <translation>حفظ نسخة من مفتاحك</translation>
    </message>
    <message>
      <source>Save the copy…</source>
      <translation>حفظ النسخة…</translation>
    </message>
    <message>
      <source>The app writes a request for a certificate for your key. Send the file to whoever issues certificates in your organisation, and take in what comes back. Your key never leaves this computer.</source>
      <translation>يكتب التطبيق طلب شهادة لمفتاحك. أرسل الملف إلى من يصدر الشهادات في مؤسستك، ثم أدخل ما يعود إليك. لا يغادر مفتاحك هذا الحاسوب أبدًا.</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>المؤسسة</translation>
    </message>
    <message>
      <source>Mail address (may stay empty)</source>
      <translation>عنوان البريد (يجوز أن يبقى فارغًا)</translation>
    </message>
    <message>
      <source>With another key, people who verified you have to do so again.</source>
      <translation>بمفتاح آخر، على من تحققوا منك أن يتحققوا من جديد.</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>كلمة المرور</translation>
    </message>
    <message>
      <source>The file holds your key and certificate, no conferences and no messages. On another computer, take it in when the app starts for the first time. Use it on one computer at a time.</source>
      <translation>يحتوي الملف على مفتاحك وشهادتك، دون مؤتمرات ولا رسائل. على حاسوب آخر، أدخِله عند أول تشغيل للتطبيق. استخدم المفتاح على حاسوب واحد في كل مرة.</translation>
    </message>
    <message>
      <source>At once, and after the next start. Who is reached by another one alone is then away.</source>
      <translation>فورًا، وبعد التشغيل التالي أيضًا. ومن لا يُوصَل إليه إلا عبر غيرها يصبح غائبًا.</translation>
    </message>
    <message>
      <source>{name}: not there now, used again once it is back</source>
      <translation>{name}: غير موجودة الآن، وتُستخدم من جديد حالما تعود</translation>
    </message>
    <message>
      <source>{name}: reaches this computer alone</source>
      <translation>{name}: لا تصل إلا إلى هذا الحاسوب</translation>
    </message>
    <message>
      <source>{name}: not connected</source>
      <translation>{name}: غير متصلة</translation>
    </message>
    <message>
      <source>Use all of them</source>
      <translation>استخدامها كلها</translation>
    </message>
    <message>
      <source>New ones, too, as soon as they are there.</source>
      <translation>والجديدة أيضًا حالما توجد.</translation>
    </message>
    <message>
      <source>Use these alone</source>
      <translation>استخدام هذه وحدها</translation>
    </message>
    <message>
      <source>Networks of this computer</source>
      <translation>شبكات هذا الحاسوب</translation>
    </message>
    <message>
      <source>This start of the app was told which to use (--interface).</source>
      <translation>حُدِّد ما يُستخدم منها عند تشغيل التطبيق هذه المرة (--interface).</translation>
    </message>
    <message>
      <source>Start the app again</source>
      <translation>إعادة تشغيل التطبيق</translation>
    </message>
    <message>
      <source>Look and notifications</source>
      <translation>المظهر والإشعارات</translation>
    </message>
    <message>
      <source>You can be invited, and conferences go on.</source>
      <translation>يمكن دعوتك، وتستمر المؤتمرات.</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>الألوان</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>اللغة</translation>
    </message>
    <message>
      <source>Notify me of</source>
      <translation>إشعاري بما يلي</translation>
    </message>
    <message>
      <source>Stay in the tray when the window is closed</source>
      <translation>البقاء في علبة النظام عند إغلاق النافذة</translation>
    </message>
    <message>
      <source>From the next start of the app on.</source>
      <translation>بدءًا من التشغيل التالي للتطبيق.</translation>
    </message>
    <message>
      <source>This desktop has no tray.</source>
      <translation>لا توجد علبة نظام على سطح المكتب هذا.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>حسب النظام</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>فاتح</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>داكن</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>تباين عالٍ</translation>
    </message>
    <message>
      <source>Invitations, and who wants to join</source>
      <translation>الدعوات، ومن يريد الانضمام</translation>
    </message>
    <message>
      <source>Compromised keys and other alerts</source>
      <translation>المفاتيح المخترقة والتنبيهات الأخرى</translation>
    </message>
    <message>
      <source>Messages</source>
      <translation>الرسائل</translation>
    </message>
    <message>
      <source>Settled by {name}.</source>
      <translation>حدد ذلك {name}.</translation>
    </message>
    <message>
      <source>{name} manages this app.</source>
      <translation>يدير {name} هذا التطبيق.</translation>
    </message>
    <message>
      <source>An administrator</source>
      <translation>أحد المسؤولين</translation>
    </message>
    <message>
      <source>Ask {contact} about it.</source>
      <translation>يمكنك سؤال {contact} عن ذلك.</translation>
    </message>
    <message>
      <source>safe reading</source>
      <translation>قراءة آمنة</translation>
    </message>
    <message>
      <source>Settled by the administrator</source>
      <translation>حدده المسؤول</translation>
    </message>
    <message>
      <source>Recommended</source>
      <translation>موصى به</translation>
    </message>
    <message>
      <source>Cannot be read, so the strictest holds</source>
      <translation>تتعذر قراءته، فيسري الأشد</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>الشبكة</translation>
    </message>
    <message>
      <source>Announces that somebody is here, without a name, and finds others who do the same.</source>
      <translation>يعلن عن وجود شخص هنا من دون اسم، ويعثر على من يفعلون ذلك أيضًا.</translation>
    </message>
    <message>
      <source>Look for people near</source>
      <translation>البحث عن القريبين</translation>
    </message>
    <message>
      <source>Your addresses</source>
      <translation>عناوينك</translation>
    </message>
    <message>
      <source>Is somebody missing?</source>
      <translation>هل هناك من لا يظهر؟</translation>
    </message>
    <message>
      <source>None: not connected.</source>
      <translation>لا عناوين: غير متصل.</translation>
    </message>
    <message>
      <source>“{file}” is taken in. Whose certificate it takes back counts as confirmed no longer, in conferences that run as well.</source>
      <translation>تم أخذ «{file}» في الاعتبار. من سُحبت شهادته فيها لم يعد يُعدّ مؤكَّدًا، في المؤتمرات الجارية أيضًا.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>إزالة</translation>
    </message>
    <message>
      <source>Remove {name}</source>
      <translation>إزالة {name}</translation>
    </message>
    <message>
      <source>Name of the organisation</source>
      <translation>اسم المؤسسة</translation>
    </message>
    <message>
      <source>Choose its file…</source>
      <translation>اختيار ملفها…</translation>
    </message>
    <message>
      <source>Take in a revocation list…</source>
      <translation>إدخال قائمة إبطال…</translation>
    </message>
    <message>
      <source>Trust {name} no longer?</source>
      <translation>التوقف عن الثقة بـ{name}؟</translation>
    </message>
    <message>
      <source>Certificates of the organisation</source>
      <translation>شهادات المؤسسة</translation>
    </message>
    <message>
      <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
      <translation>الشهادات (*.pem *.crt *.cer *.der);;كل الملفات (*)</translation>
    </message>
    <message>
      <source>Revocation list</source>
      <translation>قائمة الإبطال</translation>
    </message>
    <message>
      <source>Revocation lists (*.crl *.pem *.der);;All files (*)</source>
      <translation>قوائم الإبطال (*.crl *.pem *.der);;كل الملفات (*)</translation>
    </message>
    <message>
      <source>Whoever shows a certificate of an organisation named here counts as confirmed by it. Your organisation gives you the file; add no others.</source>
      <translation>كل من يقدم شهادة من مؤسسة مذكورة هنا يُعد مؤكَّد الهوية منها. تعطيك مؤسستك الملف؛ فلا تضف غيره.</translation>
    </message>
    <message>
      <source>Whoever it confirms counts as not verified from then on, unless you compared safety numbers with them. Conferences that run go on as they are.</source>
      <translation>من تؤكده يُعدّ من ذلك الحين غير متحقَّق منه، إلا إذا قارنت أرقام الأمان معه. والمؤتمرات الجارية تستمر كما هي.</translation>
    </message>
    <message>
      <source>Whose certificates it takes back later, you learn only in conferences whose policy names it. To trust it again, you need its file.</source>
      <translation>ما تسحبه من شهادات لاحقًا لا تعلم به إلا في المؤتمرات التي تذكرها سياستها. وللثقة بها من جديد تحتاج إلى ملفها.</translation>
    </message>
    <message>
      <source>None yet.</source>
      <translation>لا شيء بعد.</translation>
    </message>
    <message>
      <source>They cannot see you, and you hear nothing of them.</source>
      <translation>لا يمكنهم رؤيتك، ولا يصلك منهم شيء.</translation>
    </message>
    <message>
      <source>Known</source>
      <translation>معروفون</translation>
    </message>
    <message>
      <source>Blocked</source>
      <translation>محظورون</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>نسيان</translation>
    </message>
    <message>
      <source>Unblock</source>
      <translation>إلغاء الحظر</translation>
    </message>
    <message>
      <source>People with whom you were in a conference, whom you verified, or whom you picked by certificate file.</source>
      <translation>من جمعك بهم مؤتمر، أو تحققت من هويتهم، أو اخترتهم بملف شهادة.</translation>
    </message>
    <message>
      <source>Nobody.</source>
      <translation>لا أحد.</translation>
    </message>
    <message>
      <source>Ask for a certificate…</source>
      <translation>طلب شهادة…</translation>
    </message>
    <message>
      <source>Take in a certificate…</source>
      <translation>إدخال شهادة…</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>حفظ نسخة…</translation>
    </message>
    <message>
      <source>Make a new identity…</source>
      <translation>إنشاء هوية جديدة…</translation>
    </message>
    <message>
      <source>Certificate</source>
      <translation>الشهادة</translation>
    </message>
    <message>
      <source>Fingerprint of your key</source>
      <translation>بصمة مفتاحك</translation>
    </message>
    <message>
      <source>If this computer is lost</source>
      <translation>إذا فُقد هذا الحاسوب</translation>
    </message>
    <message>
      <source>If somebody else may have your key</source>
      <translation>إذا كان من المحتمل أن يكون مفتاحك عند شخص آخر</translation>
    </message>
    <message>
      <source>Who may see me?</source>
      <translation>من يمكنه رؤيتي؟</translation>
    </message>
    <message>
      <source>Issued by {name}, until {day}.</source>
      <translation>أصدرها {name}، صالحة حتى {day}.</translation>
    </message>
    <message>
      <source>Made by this app, until {day}. People verify you by safety number.</source>
      <translation>أنشأها هذا التطبيق، صالحة حتى {day}. يتحقق الآخرون منك برقم الأمان.</translation>
    </message>
    <message>
      <source>Make a new identity?</source>
      <translation>هل تريد إنشاء هوية جديدة؟</translation>
    </message>
    <message>
      <source>Make it and start again</source>
      <translation>إنشاؤها وإعادة التشغيل</translation>
    </message>
    <message>
      <source>Keys (*.p12)</source>
      <translation>مفاتيح (*.p12)</translation>
    </message>
    <message>
      <source>Certificates (*.p12 *.pfx *.pem *.crt *.cer *.p7b);;All files (*)</source>
      <translation>الشهادات (*.p12 *.pfx *.pem *.crt *.cer *.p7b);;كل الملفات (*)</translation>
    </message>
    <message>
      <source>Save the request</source>
      <translation>حفظ الطلب</translation>
    </message>
    <message>
      <source>Requests (*.pem *.csr)</source>
      <translation>الطلبات (*.pem *.csr)</translation>
    </message>
    <message>
      <source>With a copy of your key you go on elsewhere as the same person, and nobody has to verify you anew. Whoever has the file and its password can pass for you.</source>
      <translation>بنسخة من مفتاحك تبقى الشخص نفسه على حاسوب آخر، ولا يحتاج أحد إلى التحقق منك من جديد. من لديه الملف وكلمة مروره يستطيع انتحال شخصيتك.</translation>
    </message>
    <message>
      <source>Report your key as compromised in your conferences, so that nobody trusts it any more. Then make a new identity: a new key under the same name.</source>
      <translation>أبلغ عن اختراق مفتاحك في مؤتمراتك كي لا يثق به أحد بعد الآن، ثم أنشئ هوية جديدة: مفتاح جديد بالاسم نفسه.</translation>
    </message>
    <message>
      <source>A new certificate is kept. It is shown from the next start of the app on.</source>
      <translation>حُفظت شهادة جديدة. تُعرض بدءًا من التشغيل التالي للتطبيق.</translation>
    </message>
    <message>
      <source>No authority’s certificate came with it. That is right only where the organisation’s root issued it; else take in a file that has those in between as well.</source>
      <translation>لم ترد معها شهادة أي جهة إصدار. هذا صحيح فقط إن كانت الجهة العليا في المنظمة قد أصدرتها بنفسها؛ وإلا فاختر ملفًا يحتوي أيضًا على الشهادات التي بينهما.</translation>
    </message>
    <message>
      <source>Your new identity is kept. Until the app starts again, the old key is in use.</source>
      <translation>حُفظت هويتك الجديدة. وإلى أن يُعاد تشغيل التطبيق يبقى المفتاح القديم مستخدمًا.</translation>
    </message>
    <message>
      <source>A copy is in “{file}”. Keep it in a safe place.</source>
      <translation>توجد نسخة في “{file}”. احفظها في مكان آمن.</translation>
    </message>
    <message>
      <source>The request is in “{file}”. Send it to whoever issues certificates in your organisation, and take in here what comes back.</source>
      <translation>الطلب في «{file}». أرسله إلى من يصدر الشهادات في مؤسستك، ثم أدخل هنا ما يصلك.</translation>
    </message>
    <message>
      <source>This cannot be undone: your old key is erased on this computer.</source>
      <translation>لا يمكن التراجع عن هذا: سيُمحى مفتاحك القديم من هذا الحاسوب.</translation>
    </message>
    <message>
      <source>The app then starts again, with a new key under the same name. The conferences that you are in go on without you until you are invited again; those that you host end up without a host.</source>
      <translation>يُعاد بعد ذلك تشغيل التطبيق بمفتاح جديد وبالاسم نفسه. تستمر المؤتمرات التي تشارك فيها من دونك حتى تُدعى من جديد، وتبقى المؤتمرات التي تستضيفها بلا مضيف.</translation>
    </message>
    <message>
      <source>To others you are a new person: they see a key that they do not know, and compare safety numbers with you anew. A certificate of an organisation is not taken along; ask for a new one.</source>
      <translation>بالنسبة إلى الآخرين أنت شخص جديد: يرون مفتاحًا لا يعرفونه، ويقارنون أرقام الأمان معك من جديد. ولا تُنقل شهادة المؤسسة؛ اطلب شهادة جديدة.</translation>
    </message>
    <message>
      <source>Your history stays, and can still be verified: what your old key signed is signed again as a whole with the new one.</source>
      <translation>يبقى سجلك، ويظل التحقق منه ممكنًا: ما وقّعه مفتاحك القديم يُوقَّع كله من جديد بالمفتاح الجديد.</translation>
    </message>
    <message>
      <source>Whoever has the app open in this network sees your name and can invite you.</source>
      <translation>يرى اسمك ويمكنه دعوتك كل من فتح التطبيق في هذه الشبكة.</translation>
    </message>
    <message>
      <source>Only who was verified, confirmed by an organisation, in a conference with you, or picked by certificate file. Two people who both chose this find each other by address or link alone.</source>
      <translation>فقط من جرى التحقق منهم أو أكدتهم مؤسسة أو جمعك بهم مؤتمر أو اخترتهم بملف شهادة. وإذا اختار شخصان هذا الخيار، فلا يجد أحدهما الآخر إلا بعنوان أو رابط.</translation>
    </message>
    <message>
      <source>Only the people in your conferences, and whom you add by address or link.</source>
      <translation>فقط من هم في مؤتمراتك، ومن تضيفهم بعنوان أو رابط.</translation>
    </message>
    <message>
      <source>Nobody here yet.</source>
      <translation>لا أحد هنا بعد.</translation>
    </message>
    <message>
      <source>Conferences, invitations and people near</source>
      <translation>المؤتمرات والدعوات والقريبون</translation>
    </message>
    <message>
      <source>Invitations</source>
      <translation>الدعوات</translation>
    </message>
    <message>
      <source>Conferences</source>
      <translation>المؤتمرات</translation>
    </message>
    <message>
      <source>People near</source>
      <translation>القريبون</translation>
    </message>
    <message>
      <source>Earlier conferences</source>
      <translation>مؤتمرات سابقة</translation>
    </message>
    <message>
      <source>You are {name}</source>
      <translation>أنت {name}</translation>
    </message>
    <message>
      <source>I have seen this</source>
      <translation>اطلعت على هذا</translation>
    </message>
    <message>
      <source>Reported by you at {time}: “{reason}”.</source>
      <translation>أبلغتَ أنت عن ذلك في {time}: «{reason}».</translation>
    </message>
    <message>
      <source>Not to be trusted since {time}.</source>
      <translation>غير موثوق منذ {time}.</translation>
    </message>
    <message numerus="yes">
      <source>{n} more alerts wait behind this one.</source>
      <translation>
        <numerusform>لا تنبيهات أخرى تنتظر بعد هذا.</numerusform>
        <numerusform>هناك تنبيه آخر ينتظر بعد هذا.</numerusform>
        <numerusform>هناك تنبيهان آخران ينتظران بعد هذا.</numerusform>
        <numerusform>هناك {n} تنبيهات أخرى تنتظر بعد هذا.</numerusform>
        <numerusform>هناك {n} تنبيهًا آخر ينتظر بعد هذا.</numerusform>
        <numerusform>هناك {n} تنبيه آخر ينتظر بعد هذا.</numerusform>
      </translation>
    </message>
    <message>
      <source>Alert</source>
      <translation>تنبيه</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>ما جرى فعله</translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>ما ينبغي فعله</translation>
    </message>
    <message>
      <source>Agree</source>
      <translation>موافقة</translation>
    </message>
    <message>
      <source>Reported by you at {time}.</source>
      <translation>أبلغتَ أنت عن ذلك في {time}.</translation>
    </message>
    <message>
      <source>Reported by {name} at {time}: “{reason}”.</source>
      <translation>أبلغ عن ذلك {name} في {time}: «{reason}».</translation>
    </message>
    <message>
      <source>Reported by {name} at {time}.</source>
      <translation>أبلغ عن ذلك {name} في {time}.</translation>
    </message>
    <message>
      <source>End the conference…</source>
      <translation>إنهاء المؤتمر…</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>متابعة</translation>
    </message>
    <message>
      <source>Leave it as it is</source>
      <translation>تركها كما هي</translation>
    </message>
    <message>
      <source>Stay</source>
      <translation>البقاء</translation>
    </message>
    <message>
      <source>I know about it</source>
      <translation>أعلم بذلك</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>ليس الآن</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>إغلاق هذه الرسالة</translation>
    </message>
    <message>
      <source>Empty the search</source>
      <translation>إفراغ البحث</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>بحث</translation>
    </message>
    <message>
      <source>Choices</source>
      <translation>الخيارات</translation>
    </message>
    <message>
      <source>Earlier</source>
      <translation>السابق</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>التالي</translation>
    </message>
    <message>
      <source>Close the search</source>
      <translation>إغلاق البحث</translation>
    </message>
    <message>
      <source>{at} of {n}</source>
      <translation>{at} من {n}</translation>
    </message>
    <message>
      <source>This is another key than the one that you verified</source>
      <translation>هذا مفتاح غير الذي تحققت منه</translation>
    </message>
    <message>
      <source>What to do: compare the number again. If it is different, or you cannot reach them by another way, decline.</source>
      <translation>ما ينبغي فعله: قارن الرقم من جديد. فإن اختلف، أو تعذر التواصل معه بوسيلة أخرى، فارفض.</translation>
    </message>
    <message>
      <source>What to do: compare the number again. If it is different, or you cannot reach them by another way, do not talk with this key.</source>
      <translation>ما ينبغي فعله: قارن الرقم من جديد. فإن اختلف، أو تعذر التواصل معه بوسيلة أخرى، فلا تتحدث بهذا المفتاح.</translation>
    </message>
    <message>
      <source>Compare again</source>
      <translation>المقارنة من جديد</translation>
    </message>
    <message>
      <source>It could not be proven that {name} sent this.</source>
      <translation>لم يمكن إثبات أن {name} أرسل هذه الرسالة.</translation>
    </message>
    <message>
      <source>{n} of {of}</source>
      <translation>{n} من {of}</translation>
    </message>
    <message>
      <source>{name}’s key was compromised before this was sent: anybody may have.</source>
      <translation>كان مفتاح {name} مخترقًا قبل إرسال هذه الرسالة: فقد يكون مرسلها أي شخص.</translation>
    </message>
    <message>
      <source>Signed with {name}’s key, and the signature was checked.</source>
      <translation>موقَّعة بمفتاح {name}، وقد فُحص التوقيع.</translation>
    </message>
    <message>
      <source>Sent after the key was compromised: do not rely on it</source>
      <translation>أُرسلت بعد اختراق المفتاح: لا تعتمد عليها</translation>
    </message>
    <message>
      <source>Signed with your key.</source>
      <translation>موقَّعة بمفتاحك.</translation>
    </message>
    <message>
      <source>Not proven</source>
      <translation>غير مثبتة</translation>
    </message>
    <message>
      <source>Security policy: {name}</source>
      <translation>سياسة الأمان: {name}</translation>
    </message>
    <message>
      <source>{sentence} (Not as in your usual policy.)</source>
      <translation>{sentence} (على خلاف سياستك المعتادة.)</translation>
    </message>
    <message>
      <source>Your usual policy says besides:</source>
      <translation>تقول سياستك المعتادة أيضًا:</translation>
    </message>
    <message numerus="yes">
      <source>The passphrase needs at least {n} characters.</source>
      <translation>
        <numerusform>لا تحتاج عبارة المرور إلى أحرف.</numerusform>
        <numerusform>تحتاج عبارة المرور إلى حرف واحد على الأقل.</numerusform>
        <numerusform>تحتاج عبارة المرور إلى حرفين على الأقل.</numerusform>
        <numerusform>تحتاج عبارة المرور إلى {n} أحرف على الأقل.</numerusform>
        <numerusform>تحتاج عبارة المرور إلى {n} حرفًا على الأقل.</numerusform>
        <numerusform>تحتاج عبارة المرور إلى {n} حرف على الأقل.</numerusform>
      </translation>
    </message>
    <message>
      <source>The two passphrases differ.</source>
      <translation>عبارتا المرور مختلفتان.</translation>
    </message>
    <message>
      <source>You host {names}. While you are away, nobody can be let in or put out and the key does not change, unless a deputy takes over. It goes on when you are back.</source>
      <translation>أنت مضيف {names}. وفي غيابك لا يمكن السماح بدخول أحد ولا إخراجه ولا يتغير المفتاح، ما لم يتولَّ نائب الدور. ويستمر الأمر عند عودتك.</translation>
    </message>
    <message>
      <source>Quit MSMP?</source>
      <translation>هل تريد إنهاء MSMP؟</translation>
    </message>
    <message>
      <source>Open an invitation</source>
      <translation>فتح دعوة</translation>
    </message>
    <message>
      <source>Invitations (*.msmp);;All files (*)</source>
      <translation>الدعوات (*.msmp);;كل الملفات (*)</translation>
    </message>
    <message>
      <source>“{name}”</source>
      <translation>«{name}»</translation>
    </message>
    <message>
      <source>Last near {time}</source>
      <translation>آخر ظهور قريبًا: {time}</translation>
    </message>
    <message>
      <source>Received by {n} of {of}. Not yet known to be with: {names}.</source>
      <translation>وصلت إلى {n} من {of}. لم يُعرف بعد وصولها إلى: {names}.</translation>
    </message>
    <message>
      <source>{state} · the key is changing</source>
      <translation>{state} · المفتاح يتغير</translation>
    </message>
    <message>
      <source>Member</source>
      <translation>عضو</translation>
    </message>
    <message>
      <source>Near now</source>
      <translation>قريب الآن</translation>
    </message>
    <message>
      <source>Not near so far</source>
      <translation>لم يظهر قريبًا بعد</translation>
    </message>
    <message>
      <source>today</source>
      <translation>اليوم</translation>
    </message>
    <message numerus="yes">
      <source>{n} days ago</source>
      <translation>
        <numerusform>اليوم</numerusform>
        <numerusform>قبل يوم واحد</numerusform>
        <numerusform>قبل يومين</numerusform>
        <numerusform>قبل {n} أيام</numerusform>
        <numerusform>قبل {n} يومًا</numerusform>
        <numerusform>قبل {n} يوم</numerusform>
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
      <translation>لم يكن غيرك في المؤتمر عند إرسالها.</translation>
    </message>
    <message>
      <source>Everyone has it.</source>
      <translation>وصلت إلى الجميع.</translation>
    </message>
    <message>
      <source>Sent. Not yet known to be with: {names}.</source>
      <translation>أُرسلت. لم يُعرف بعد وصولها إلى: {names}.</translation>
    </message>
    <message>
      <source>Check who this is</source>
      <translation>تحقق من هوية هذا الشخص</translation>
    </message>
    <message>
      <source>Confirmed by {organisation}</source>
      <translation>أكدتها {organisation}</translation>
    </message>
    <message>
      <source>Compare the code; nothing is sent before</source>
      <translation>قارنوا الرمز؛ لا يُرسل شيء قبل ذلك</translation>
    </message>
    <message numerus="yes">
      <source>{state} · {n} people have not confirmed the key</source>
      <translation>
        <numerusform>{state} · المفتاح لدى الجميع</numerusform>
        <numerusform>{state} · شخص واحد لم يؤكد المفتاح</numerusform>
        <numerusform>{state} · شخصان لم يؤكدا المفتاح</numerusform>
        <numerusform>{state} · {n} أشخاص لم يؤكدوا المفتاح</numerusform>
        <numerusform>{state} · {n} شخصًا لم يؤكدوا المفتاح</numerusform>
        <numerusform>{state} · {n} شخص لم يؤكدوا المفتاح</numerusform>
      </translation>
    </message>
    <message>
      <source>{state} · everyone has the key</source>
      <translation>{state} · المفتاح لدى الجميع</translation>
    </message>
    <message>
      <source>Compare the code first</source>
      <translation>قارنوا الرمز أولًا</translation>
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
      <translation>جارٍ البحث عن المضيف…</translation>
    </message>
    <message>
      <source>Waiting to be let in</source>
      <translation>في انتظار السماح بالدخول</translation>
    </message>
    <message>
      <source>The host does not answer</source>
      <translation>المضيف لا يجيب</translation>
    </message>
    <message>
      <source>You were not let in</source>
      <translation>لم يُسمح لك بالدخول</translation>
    </message>
    <message>
      <source>dddd, d MMMM yyyy</source>
      <translation>dddd، d MMMM yyyy</translation>
    </message>
    <message>
      <source>This is you.</source>
      <translation>هذا أنت.</translation>
    </message>
    <message>
      <source>An organisation that you trust confirms who this is.</source>
      <translation>تؤكد هويتَه مؤسسة تثق بها.</translation>
    </message>
    <message>
      <source>You compared safety numbers with this person.</source>
      <translation>قارنت رقم الأمان مع هذا الشخص.</translation>
    </message>
    <message>
      <source>Anybody can choose this name. Compare safety numbers to be sure.</source>
      <translation>يستطيع أي شخص اختيار هذا الاسم. قارن رقم الأمان للتأكد.</translation>
    </message>
    <message>
      <source>This key was reported compromised. Do not trust it.</source>
      <translation>أُبلغ أن هذا المفتاح مخترق. لا تثق به.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by comparing the number.</source>
      <translation>تحققت من الهوية في {date} بمقارنة الرقم.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by reading the number aloud.</source>
      <translation>تحققت من الهوية في {date} بقراءة الرقم جهرًا.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by comparing the number that they sent.</source>
      <translation>تحققت من الهوية في {date} بمقارنة الرقم المرسل إليك.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by scanning their QR code.</source>
      <translation>تحققت من الهوية في {date} بمسح رمز QR.</translation>
    </message>
    <message>
      <source>Verified by you on {date}, by the code of a conference.</source>
      <translation>تحققت من الهوية في {date} برمز أحد المؤتمرات.</translation>
    </message>
    <message>
      <source>Away: invited once near</source>
      <translation>غائب: يُدعى حين يقترب</translation>
    </message>
    <message>
      <source>Invited</source>
      <translation>مدعو</translation>
    </message>
    <message>
      <source>Wants to join</source>
      <translation>يريد الانضمام</translation>
    </message>
    <message>
      <source>Has the key</source>
      <translation>لديه المفتاح</translation>
    </message>
    <message>
      <source>Cannot be reached</source>
      <translation>لا يمكن الوصول إليه</translation>
    </message>
    <message>
      <source>Declined</source>
      <translation>رفض الدعوة</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>غادر</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>أُخرج</translation>
    </message>
    <message>
      <source>Waiting for the key…</source>
      <translation>في انتظار المفتاح…</translation>
    </message>
    <message>
      <source>Secure</source>
      <translation>آمن</translation>
    </message>
    <message>
      <source>The host cannot be reached</source>
      <translation>لا يمكن الوصول إلى المضيف</translation>
    </message>
    <message>
      <source>You left</source>
      <translation>غادرت</translation>
    </message>
    <message>
      <source>You were removed</source>
      <translation>أُخرجت</translation>
    </message>
    <message>
      <source>Key reported compromised</source>
      <translation>أُبلغ أن مفتاحك مخترق</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>انتهى</translation>
    </message>
    <message>
      <source>Interrupted</source>
      <translation>انقطع</translation>
    </message>
    <message>
      <source>Secure again</source>
      <translation>آمن من جديد</translation>
    </message>
    <message>
      <source>Possibly not secure</source>
      <translation>قد لا يكون آمنًا</translation>
    </message>
    <message>
      <source>Your key is guarded by your passphrase.</source>
      <translation>تحمي عبارة المرور مفتاحك.</translation>
    </message>
    <message>
      <source>This identity is gone when you close the app.</source>
      <translation>تزول هذه الهوية عند إغلاق التطبيق.</translation>
    </message>
    <message>
      <source>Key in the keyring</source>
      <translation>في حلقة المفاتيح</translation>
    </message>
    <message>
      <source>With a passphrase</source>
      <translation>بعبارة مرور</translation>
    </message>
    <message>
      <source>For this session</source>
      <translation>لهذه الجلسة</translation>
    </message>
    <message>
      <source>Everyday</source>
      <translation>يومية</translation>
    </message>
    <message>
      <source>Only people you invite get in, everyone takes part in making the key, and it changes whenever somebody comes or goes.</source>
      <translation>لا يدخل إلا من تدعوهم، ويشارك الجميع في إنشاء المفتاح، ويتغير كلما دخل أحد أو خرج.</translation>
    </message>
    <message>
      <source>Confidential</source>
      <translation>سرية</translation>
    </message>
    <message>
      <source>You let each person in yourself, keys live ten minutes at most, and whoever does not confirm a key is put out.</source>
      <translation>تسمح بدخول كل شخص بنفسك، ولا تعيش المفاتيح أكثر من عشر دقائق، ويُخرج من لا يؤكد مفتاحًا.</translation>
    </message>
    <message>
      <source>High assurance</source>
      <translation>ضمان عالٍ</translation>
    </message>
    <message>
      <source>Nobody can say anything before comparing the code; keys wait for everyone; after a compromised key everything is made anew.</source>
      <translation>لا يستطيع أحد قول شيء قبل مقارنة الرمز؛ وتنتظر المفاتيح الجميع؛ وبعد اختراق مفتاح يُنشأ كل شيء من جديد.</translation>
    </message>
    <message>
      <source>Broadcast</source>
      <translation>بث</translation>
    </message>
    <message>
      <source>Only you speak; many listen without having to confirm anything, and anyone who is in can let others in.</source>
      <translation>لا يتكلم غيرك؛ ويستمع كثيرون من دون حاجة إلى تأكيد شيء، ويستطيع كل من في المؤتمر أن يُدخل غيره.</translation>
    </message>
    <message>
      <source>GKMP</source>
      <translation>GKMP</translation>
    </message>
    <message>
      <source>Choose it to see how GKMP (RFC 2093) works: you and whoever joins first make the key together, and a compromised key ends in a new conference.</source>
      <translation>اختره لترى كيف يعمل GKMP‏ (RFC 2093): تصنع المفتاح مع أول من ينضم، وينتهي المفتاح المخترق بمؤتمر جديد.</translation>
    </message>
    <message>
      <source>SMKD</source>
      <translation>SMKD</translation>
    </message>
    <message>
      <source>Choose it to see how SMKD (RFC 1949) works: you alone make the key, and whoever is in hands it on to those who ask.</source>
      <translation>اختره لترى كيف يعمل SMKD‏ (RFC 1949): تصنع المفتاح وحدك، ويسلّمه كل من في المؤتمر إلى من يطلبه.</translation>
    </message>
  </context>
</TS>
