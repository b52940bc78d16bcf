/** The first start, joining a clinic, and a desk that was taken out of one. */
export const onboarding = {
  "onboarding.welcome": "مرحبًا بك في Clinic Desk",
  "onboarding.threeQuestions": "ثلاثة أسئلة، ثم المعالجون والخدمات. كل شيء يعمل بلا إنترنت.",
  "onboarding.clinicName": "اسم العيادة",
  "onboarding.zone": "المنطقة الزمنية",
  "onboarding.zoneHint": "كل الأوقات على المكتب بتوقيت هذه المنطقة",
  "onboarding.country": "البلد",
  "onboarding.countryHint": "تُقرأ أرقام الهاتف المحلية على أنها من هذا البلد",
  "onboarding.start": "ابدأ",
  "onboarding.joinInstead": "الانضمام إلى عيادة مُعدّة من قبل",
  "onboarding.problem.nameEmpty": "اكتب اسم العيادة.",
  "onboarding.problem.nameTooLong": "الاسم طويل جدًا. اختصره إلى 200 حرف.",
  "onboarding.problem.zoneUnknown": "هذه ليست منطقة زمنية. اختر واحدة مثل Europe/Zurich.",
  "onboarding.problem.countryUnknown": "اختر بلد العيادة.",

  "onboarding.join": "انضم إلى عيادتك",
  "onboarding.joinWhat": "يحصل هذا المكتب على المعالجين والخدمات والمواعيد.",
  "onboarding.newClinic": "إعداد عيادة جديدة",
  "onboarding.deskName": "اسم هذا المكتب",
  "onboarding.deskNameHint": "الاسم الذي تراه المكاتب الأخرى",
  "onboarding.deskNameExample": "الاستقبال 2",
  "onboarding.code.join": "الرمز من المكتب الآخر",
  "onboarding.codeHint.join":
    "هناك: الإعدادات، المكاتب، «إضافة مكتب آخر». لا بأس بالأحرف الصغيرة ولا بالشرطات الناقصة.",
  "onboarding.codeAct.join": "الانضمام إلى العيادة",
  "onboarding.otherWay.join": "استخدام رمز الاسترداد",
  "onboarding.code.recover": "رمز الاسترداد",
  "onboarding.codeHint.recover": "من الورقة، إذا فُقدت كل أجهزة الكمبيوتر في العيادة.",
  "onboarding.codeAct.recover": "استعادة العيادة",
  "onboarding.otherWay.recover": "استخدام رمز من مكتب آخر",

  "onboarding.revoked": "أُزيل هذا المكتب من العيادة",
  "onboarding.revokedWhat":
    "فعل ذلك مكتب آخر، {{time}}. لم يعد يُعرض هنا شيء من العيادة ولا يُغيَّر. كل ما حُجز هنا لا يزال على هذا الكمبيوتر.",
  "onboarding.revokedBack": "للعودة، اطلب من مكتب آخر عرض رمز (الإعدادات، المكاتب) واكتبه هنا.",
  "onboarding.unsent_zero": "كل ما تغيّر هنا وصل إلى Google.",
  "onboarding.unsent_one": "تغيير واحد أُجري هنا لم يصل إلى Google. لن يضيع شيء: سيُرسل عند عودة هذا المكتب.",
  "onboarding.unsent_two": "تغييران أُجريا هنا لم يصلا إلى Google. لن يضيع شيء: سيُرسلان عند عودة هذا المكتب.",
  "onboarding.unsent_few":
    "{{count}} تغييرات أُجريت هنا لم تصل إلى Google. لن يضيع شيء: ستُرسل عند عودة هذا المكتب.",
  "onboarding.unsent_many":
    "{{count}} تغييرًا أُجري هنا لم يصل إلى Google. لن يضيع شيء: ستُرسل عند عودة هذا المكتب.",
  "onboarding.unsent_other":
    "{{count}} تغيير أُجري هنا لم يصل إلى Google. لن يضيع شيء: ستُرسل عند عودة هذا المكتب.",
};
