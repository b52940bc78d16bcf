/** How far Google can be relied on: the light of each calendar, the health page, the self-test. */
export const health = {
  "health.proof.alone": "Solo lo sabe este puesto",
  "health.proof.never": "Aún sin leer · puede coincidir",
  "health.proof.told": "En directo con Google",
  "health.proof.looked": "Google consultado {{ago}}",
  "health.proof.offline": "Sin conexión {{time}} · puede coincidir",
  "health.proof.unreachable": "Sin consultar {{time}} · puede coincidir",

  "health.proofLong.alone":
    "No hay ningún calendario de Google vinculado: solo la clínica conoce estas horas.",
  "health.proofLong.never": "Este calendario aún no se ha leído en Google: la hora puede estar ocupada allí.",
  "health.proofLong.told": "Google avisa a este puesto de cada cambio al instante (última lectura {{ago}}).",
  "health.proofLong.looked": "Este calendario se leyó en Google {{ago}}.",
  "health.proofLong.lookedLongAgo":
    "Este calendario se leyó por última vez en Google {{ago}}: alguien puede haber ocupado la hora desde entonces. La reserva vale aquí de inmediato.",
  "health.proofLong.offline":
    "Sin conexión: la última lectura de Google fue hace {{time}}, y alguien puede haber ocupado esta hora allí. La reserva vale aquí de inmediato y se envía sola a Google.",
  "health.proofLong.googleBusy":
    "Google no responde desde hace {{time}}, y alguien puede haber ocupado esta hora allí. La reserva vale aquí de inmediato y se envía sola a Google.",
  "health.proofLong.signInAgain":
    "Google no se ha leído desde hace {{time}}, porque hay que iniciar sesión de nuevo en la configuración: esta hora puede estar ocupada allí.",
  "health.proofLong.calendarGone":
    "Este calendario ya no existe en Google; se leyó por última vez hace {{time}}. Vincule otro en la configuración.",
  "health.proofLong.accessLost":
    "La cuenta conectada ya no puede leer este calendario; se leyó por última vez hace {{time}}. Pida acceso a su propietario.",
} as const;
