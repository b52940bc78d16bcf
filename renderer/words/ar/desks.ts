/** The clinic's desks, in the settings. */
export const desks = {
  "desks.title": "المكاتب",
  "desks.alone":
    "يعمل هذا الكمبيوتر وحده. لكي تعرض عدة مكاتب المواعيد نفسها، على من ثبّت Clinic Desk أن يعطيه عنوان خادم ترحيل.",
  "desks.others": "المكاتب الأخرى",
  "desks.relayRefused":
    "لا يسمح خادم الترحيل بدخول هذا المكتب: اسأل من ثبّت Clinic Desk، أو انضم برمز جديد من مكتب آخر. حتى ذلك الحين قد تكون هذه القائمة قديمة، وتصل التغييرات في Google متأخرة دقيقة.",
  "desks.relayNotReached": "لا يمكن الوصول إلى خادم الترحيل الآن، فقد تكون هذه القائمة قديمة.",
  "desks.add": "إضافة مكتب آخر",
  "desks.joinWarning":
    "ما أُعدّ هنا (المعالجون والخدمات وساعات العمل) يحل محله ما في العيادة الأخرى. يبقى المرضى. بعد حجز أي موعد هنا لا يعود ذلك ممكنًا.",
  "desks.joined": "أصبح هذا المكتب من مكاتب {{clinic}}",
  "desks.sharing.newerProgram":
    "على مكتب آخر إصدار أحدث من Clinic Desk. لا تُشارك الإعدادات مع هذا المكتب حتى يُحدَّث؛ أما المواعيد فتُشارك.",
  "desks.sharing.tooLarge": "الإعدادات أكثر من أن تُشارك مع المكاتب الأخرى. تُشارك المواعيد كالسابق؛ اطلب الدعم.",

  "desks.thisDesk": "هذا المكتب",
  "desks.nameExample": "الاستقبال",
  "desks.saveName": "حفظ الاسم",
  "desks.named": "حُفظ اسم المكتب",

  "desks.noRelay": "هذا الكمبيوتر غير مُعدّ لعدة مكاتب: عنوان خادم الترحيل ناقص. اسأل من ثبّت Clinic Desk.",
  "desks.offline": "تعذّر الوصول إلى خادم الترحيل. تحقق من الاتصال بالإنترنت وحاول مرة أخرى.",
  "desks.refused.notAdmitted": "لم يعد خادم الترحيل يسمح بدخول هذا المكتب. انضم برمز جديد من مكتب آخر.",
  "desks.refused.enrolmentKeyWrong":
    "لا يعرف خادم الترحيل هذه العيادة ويطلب مفتاح مشغّله. اسأل من ثبّت Clinic Desk.",
  "desks.refused.tooManyRequests": "سُئل خادم الترحيل أكثر من اللازم. انتظر دقيقة وحاول مرة أخرى.",
  "desks.refused.other": "لم يقبل خادم الترحيل هذا ({{code}}). حاول مرة أخرى بعد دقيقة.",
  "desks.thisDeskItself": "لا يمكن للمكتب أن يزيل نفسه. افعل ذلك من مكتب آخر.",
  "desks.join.codeMistyped": "هذا ليس رمزًا كاملًا. قارنه بالمكتب الآخر أو بالورقة حرفًا حرفًا.",
  "desks.join.codeWrong_zero": "الرمز غير مطابق. لم تبقَ أي محاولة؛ اطلب رمزًا جديدًا.",
  "desks.join.codeWrong_one": "الرمز غير مطابق. بقيت محاولة واحدة؛ قارنه حرفًا حرفًا.",
  "desks.join.codeWrong_two": "الرمز غير مطابق. بقيت محاولتان؛ قارنه حرفًا حرفًا.",
  "desks.join.codeWrong_few": "الرمز غير مطابق. بقيت {{count}} محاولات؛ قارنه حرفًا حرفًا.",
  "desks.join.codeWrong_many": "الرمز غير مطابق. بقيت {{count}} محاولة؛ قارنه حرفًا حرفًا.",
  "desks.join.codeWrong_other": "الرمز غير مطابق. بقيت {{count}} محاولة؛ قارنه حرفًا حرفًا.",
  "desks.join.codeGone":
    "لم يعد هذا الرمز صالحًا: استُخدم أو سُحب أو مضت عليه أكثر من 10 دقائق، أو أن المكتب الآخر يستخدم خادم ترحيل آخر. أنشئ رمزًا جديدًا هناك.",
  "desks.join.hasAppointments":
    "حُجزت مواعيد على هذا المكتب من قبل، والانضمام يضع عيادة أخرى فوقها. لم يتغير شيء. انضم من تثبيت جديد.",
  "desks.join.otherVersion":
    "على مكاتب العيادة الأخرى إصدار آخر من Clinic Desk. حدِّثها كلها وهذا المكتب، ثم حاول برمز جديد.",
  "desks.join.clinicUnknown":
    "رمز الاسترداد هذا لا يفتح شيئًا. تحقق منه ومن أنه آخر رمز أُنشئ؛ فالرمز الذي أُنشئ على كمبيوتر أُزيل بعد ذلك لم يعد صالحًا.",
  "desks.join.keychainUnavailable":
    "سلسلة مفاتيح هذا الكمبيوتر مقفلة. افتح قفلها وأنشئ رمزًا جديدًا وانضم مرة أخرى.",

  "desks.code": "رمز لمكتب آخر",
  "desks.codePicture": "الرمز كصورة للمسح",
  "desks.codeHow":
    "على الكمبيوتر الآخر، شغّل Clinic Desk واختر «الانضمام إلى عيادة مُعدّة من قبل» واكتب هذا الرمز:",
  "desks.codeOnce": "يعمل مرة واحدة، ويبقى صالحًا {{left}}. لا تُرِه لأحد آخر: من يستخدمه يرى كل المرضى.",
  "desks.withdrawCode": "سحب الرمز",

  "desks.nameless": "مكتب بلا اسم",
  "desks.takeOut": "إزالة",
  "desks.takeOutOf": "إزالة {{name}}",
  "desks.takeOutQuestion":
    "هل تريد إزالة {{name}} من العيادة؟ لن يعلم بأي تغيير بعد ذلك ولن يستطيع العودة أبدًا بصفته المكتب نفسه. ما حُجز هناك ووصل إلى Google يبقى؛ وما لم يصل يبقى على ذلك الكمبيوتر.",
  "desks.stolen":
    "هل سُرق الكمبيوتر أو بيع؟ إذن غيّر أيضًا كلمة مرور حساب Google، واقطع اتصال تقويم Google للعيادة كلها ثم اربطه من جديد: ينهي ذلك كل تسجيل دخول، ومنه تسجيل ذلك الكمبيوتر.",
  "desks.takeThisOut": "إزالة هذا المكتب",
  "desks.keepIt": "إبقاؤه",
  "desks.takenOut": "أُزيل من العيادة",
  "desks.connected": "متصل الآن",
  "desks.notSeen": "لم يُشاهد بعد",
  "desks.lastSeen": "آخر ظهور {{time}}",

  "desks.recovery": "رمز الاسترداد",
  "desks.recoveryHow":
    "اكتبه الآن على ورقة واحفظها في مكان مقفل: لا يحتفظ أي كمبيوتر بهذا الرمز ولن يُعرض مرة أخرى. إذا فُقدت كل أجهزة الكمبيوتر في العيادة فشغّل Clinic Desk على جهاز جديد واختر «استخدام رمز الاسترداد». من معه الورقة فمعه العيادة.",
  "desks.recoveryOnPaper": "كُتب على الورقة",
  "desks.recoveryAnother": "رمز استرداد آخر",
  "desks.recoveryQuestion": "هل تريد إنشاء رمز استرداد آخر؟ لن يعود الرمز المكتوب على الورقة صالحًا.",
  "desks.recoveryMakeAnother": "إنشاء رمز آخر",
  "desks.recoveryKeep": "الاحتفاظ بالورقة",
  "desks.recoveryMake": "إنشاء رمز استرداد",
  "desks.recoveryMakeAnew": "إنشاء رمز استرداد آخر",
  "desks.recoveryState.none":
    "لا يوجد رمز استرداد صالح الآن. برمز على ورقة يستطيع كمبيوتر جديد استعادة العيادة إذا فُقدت كل الأجهزة.",
  "desks.recoveryState.unused":
    "أُنشئ رمز الاسترداد المكتوب على الورقة في {{day}}. به تُستعاد العيادة إذا فُقدت كل الأجهزة.",
  "desks.recoveryState.used": "استُخدم رمز الاسترداد المنشأ في {{day}}. أنشئ رمزًا آخر وتخلّص من الورقة القديمة.",
  "desks.recoveryState.notKnown":
    "برمز استرداد على ورقة يستطيع كمبيوتر جديد استعادة العيادة إذا فُقدت كل الأجهزة.",
  "desks.recoveryKeychain":
    "سلسلة مفاتيح هذا الكمبيوتر مقفلة. افتح قفلها وحاول مرة أخرى؛ الرمز المكتوب على الورقة، إن وُجد، لا يزال صالحًا.",

  "desks.overruled": "غيّر مكتبان الإعداد نفسه",
  "desks.putAway": "إخفاء",
  "desks.overruledChoice":
    "{{thing}}: اختار هذا المكتب {{ours}}، ثم اختار مكتب آخر {{theirs}}، وهذا هو المعتمد.",
  "desks.chosen": "«{{value}}»",
  "desks.chosenNone": "لا شيء",
  "desks.chosenOpen": "مفتوح",
  "desks.chosenBooked": "يُحجز",
  "desks.chosenRetired": "لم يعد يُحجز",
  "desks.minutes_zero": "{{count}} دقيقة",
  "desks.minutes_one": "دقيقة واحدة",
  "desks.minutes_two": "دقيقتان",
  "desks.minutes_few": "{{count}} دقائق",
  "desks.minutes_many": "{{count}} دقيقة",
  "desks.minutes_other": "{{count}} دقيقة",
  "desks.privacy.full": "الاسم ورقم الهاتف",
  "desks.privacy.initials": "الأحرف الأولى فقط",
  "desks.privacy.busy": "أن الوقت محجوز فقط",
  "desks.thingOf": "{{thing}} ({{whose}})",
  "desks.closureOn": "يوم الإغلاق {{day}}",
  "desks.answerTo": "ما يفعله جواب في Google ({{question}})",
  "desks.thing.clinicName": "اسم العيادة",
  "desks.thing.zone": "المنطقة الزمنية",
  "desks.thing.country": "البلد",
  "desks.thing.privacy": "ما يراه Google عن المريض",
  "desks.thing.practitionerName": "الاسم",
  "desks.thing.colour": "اللون",
  "desks.thing.email": "البريد الإلكتروني",
  "desks.thing.hours": "ساعات العمل",
  "desks.thing.calendar": "تقويم Google",
  "desks.thing.retired": "إمكان حجز المواعيد",
  "desks.thing.serviceName": "اسم الخدمة",
  "desks.thing.minutes": "المدة",
  "desks.thing.closure": "يوم الإغلاق",
  "desks.thing.answers": "ما يفعله جواب في Google",
  "desks.thing.deskName": "اسم مكتب",
};
