/** What was changed in Google or at another desk. */
export const changes = {
  "changes.moved": "{{practitioner}}: نُقل موعد {{patient}} في Google من {{from}} إلى {{to}}",
  "changes.movedAtDesk": "{{desk}}: نُقل موعد {{patient}} من {{from}} إلى {{to}}",
  "changes.length_zero":
    "{{practitioner}}: تغيّرت مدة موعد {{patient}}، {{time}}، في Google إلى {{count}} دقيقة",
  "changes.length_one": "{{practitioner}}: تغيّرت مدة موعد {{patient}}، {{time}}، في Google إلى دقيقة واحدة",
  "changes.length_two": "{{practitioner}}: تغيّرت مدة موعد {{patient}}، {{time}}، في Google إلى دقيقتين",
  "changes.length_few":
    "{{practitioner}}: تغيّرت مدة موعد {{patient}}، {{time}}، في Google إلى {{count}} دقائق",
  "changes.length_many":
    "{{practitioner}}: تغيّرت مدة موعد {{patient}}، {{time}}، في Google إلى {{count}} دقيقة",
  "changes.length_other":
    "{{practitioner}}: تغيّرت مدة موعد {{patient}}، {{time}}، في Google إلى {{count}} دقيقة",
  "changes.lengthAtDesk_zero": "{{desk}}: تغيّرت مدة موعد {{patient}}، {{time}}، إلى {{count}} دقيقة",
  "changes.lengthAtDesk_one": "{{desk}}: تغيّرت مدة موعد {{patient}}، {{time}}، إلى دقيقة واحدة",
  "changes.lengthAtDesk_two": "{{desk}}: تغيّرت مدة موعد {{patient}}، {{time}}، إلى دقيقتين",
  "changes.lengthAtDesk_few": "{{desk}}: تغيّرت مدة موعد {{patient}}، {{time}}، إلى {{count}} دقائق",
  "changes.lengthAtDesk_many": "{{desk}}: تغيّرت مدة موعد {{patient}}، {{time}}، إلى {{count}} دقيقة",
  "changes.lengthAtDesk_other": "{{desk}}: تغيّرت مدة موعد {{patient}}، {{time}}، إلى {{count}} دقيقة",
  "changes.note": "{{practitioner}}: تغيّرت ملاحظة {{patient}} في Google",
  "changes.noteAtDesk": "{{desk}}: تغيّرت ملاحظة {{patient}}",
  "changes.handedOver": "نُقل موعد {{patient}}، {{time}}، إلى هنا من تقويم {{practitioner}}",
  "changes.deletedInGoogle": "أُلغي موعد {{patient}}، {{time}}، في Google أو من مكتب آخر، وهو ملغى هنا",
  "changes.restoredInGoogle":
    "استُعيد موعد {{patient}}، {{time}}، في Google أو من مكتب آخر، وهو محجوز هنا من جديد",
  "changes.unlinkedDeleted": "حُذف حدث {{patient}}، {{time}}، في Google؛ يبقى الموعد هنا",
  "changes.unlinkedOther":
    "جُعل حدث {{patient}}، {{time}}، طوال اليوم أو متكررًا في Google، ولا يكون الموعد كذلك؛ يبقى الموعد هنا",
  "changes.confirmed": "قُبل موعد {{patient}}، {{time}}، في Google، وهو مؤكَّد هنا",
  "changes.arrived": "قُبل موعد {{patient}}، {{time}}، في Google، وسُجِّل الوصول هنا",
  "changes.declinedByPatient": "رفض المريض موعد {{patient}}، {{time}}، في Google؛ يبقى الموعد حتى يقرر أحد",
  "changes.declinedByPractitioner":
    "رفض المعالج موعد {{patient}}، {{time}}، في Google؛ يبقى الموعد حتى يقرر أحد",
  "changes.lostToCancellation": "تغيّر موعد {{patient}}، {{time}}، في Google، لكنه كان ملغى هنا",
  "changes.none": "لا شيء بعد. ما يتغيّر في تقويم Google يُذكر هنا.",
  "changes.when": "{{practitioner}} · {{time}}",
  "changes.whenUndone": "{{practitioner}} · {{time}} · تم التراجع",
  "changes.undo": "تراجع",
  "changes.undoThis": "تراجع: {{change}}",
  "changes.undone": "تم التراجع: {{change}}",
  "changes.notUndone":
    "لا يمكن التراجع عن هذا: تغيّر الموعد بعد ذلك أو شُغل وقته السابق. افتحه في جدول اليوم لنقله.",
  "changes.anotherDesk": "مكتب آخر",
  "changes.older": "عرض الأقدم",
  "changes.noOlder": "هذا كل شيء حتى الآن.",
};
