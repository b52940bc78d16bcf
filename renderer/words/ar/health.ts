/** How far Google can be relied on: the light of each calendar, the health page, the self-test. */
export const health = {
  "health.proof.alone": "لا يعرفها إلا هذا المكتب",
  "health.proof.never": "لم يُقرأ بعد · قد يتعارض",
  "health.proof.told": "مباشر مع Google",
  "health.proof.looked": "فُحص Google {{ago}}",
  "health.proof.offline": "بلا إنترنت {{time}} · قد يتعارض",
  "health.proof.unreachable": "لم يُفحص {{time}} · قد يتعارض",

  "health.proofLong.alone": "لا يوجد تقويم Google مرتبط: هذه الأوقات لا تعرفها إلا العيادة.",
  "health.proofLong.never": "لم يُقرأ هذا التقويم من Google بعد: قد يكون الوقت محجوزًا هناك.",
  "health.proofLong.told": "يُبلغ Google هذا المكتب بكل تغيير فورًا (آخر قراءة {{ago}}).",
  "health.proofLong.looked": "قُرئ هذا التقويم من Google {{ago}}.",
  "health.proofLong.lookedLongAgo":
    "آخر قراءة لهذا التقويم من Google كانت {{ago}}: قد يكون أحدٌ حجز الوقت هناك منذ ذلك الحين. الحجز سارٍ هنا فورًا.",
  "health.proofLong.offline":
    "بلا إنترنت: آخر قراءة من Google قبل {{time}}، وقد يكون أحدٌ حجز هذا الوقت هناك. الحجز سارٍ هنا فورًا ويصل إلى Google تلقائيًا.",
  "health.proofLong.googleBusy":
    "لم يُجب Google منذ {{time}}، وقد يكون أحدٌ حجز هذا الوقت هناك. الحجز سارٍ هنا فورًا ويصل إلى Google تلقائيًا.",
  "health.proofLong.signInAgain":
    "لم يُقرأ Google منذ {{time}} لأن على أحدٍ تسجيل الدخول مرة أخرى من الإعدادات: قد يكون هذا الوقت محجوزًا هناك.",
  "health.proofLong.calendarGone":
    "لم يعد هذا التقويم موجودًا في Google؛ آخر قراءة له قبل {{time}}. اربط تقويمًا آخر من الإعدادات.",
  "health.proofLong.accessLost":
    "لم يعد الحساب المتصل مخوَّلًا بقراءة هذا التقويم؛ آخر قراءة له قبل {{time}}. اطلب الإذن من مالكه.",
} as const;
