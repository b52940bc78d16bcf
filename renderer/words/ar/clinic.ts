/** The clinic's own settings: what it is, what Google sees, what answers do. */
export const clinic = {
  "clinic.title": "العيادة",
  "clinic.name": "الاسم",
  "clinic.zone": "المنطقة الزمنية",
  "clinic.otherZone": "{{zone}}؛ هذا الكمبيوتر مضبوط على {{other}}، ولا يغيّر ذلك شيئًا هنا",
  "clinic.country": "البلد",
  "clinic.practitioners": "المعالجون",
  "clinic.services": "الخدمات",
  "clinic.patients": "المرضى",

  "clinic.privacy": "ما يعرضه تقويم Google",
  "clinic.privacyMode.full": "الاسم ورقم الهاتف",
  "clinic.privacyExample.full": "«Appointment — Mona Moreau»، مع رقم الهاتف والملاحظة في الوصف",
  "clinic.privacyMode.initials": "الأحرف الأولى فقط",
  "clinic.privacyExample.initials": "«Appointment — M. M.»، بلا رقم الهاتف",
  "clinic.privacyMode.busy": "أن الوقت محجوز فقط",
  "clinic.privacyExample.busy": "«Booked»، ولا شيء عن المريض",

  "clinic.answers": "عندما يجيب أحد في Google",
  "clinic.answersWhat":
    "لا يدعو Clinic Desk المرضى. إذا أضاف أحدٌ مريضًا إلى حدث في Google فيمكن استخدام جوابه هنا. لا يُلغي أي جواب موعدًا من تلقاء نفسه.",
  "clinic.answersSaved": "حُفظ ما تفعله الأجوبة في Google",
  "clinic.answer.patientAccepted": "مريض يجيب بنعم",
  "clinic.answer.patientTentative": "مريض يجيب بربما",
  "clinic.answer.patientDeclined": "مريض يجيب بلا",
  "clinic.answer.practitionerDeclined": "المعالج يجيب بلا",
  "clinic.answerAct.confirm": "يُؤكَّد الموعد",
  "clinic.answerAct.arrive": "وصل المريض: بالجواب يسجّل المرضى وصولهم",
  "clinic.answerAct.flag": "تطلب قائمة الانتظار أن ينظر فيه أحد",
  "clinic.answerAct.nothing": "لا شيء",
};
