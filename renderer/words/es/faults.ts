/** Why something could not be saved or read: what happened, what is kept, what to do. */
export const faults = {
  "faults.title.saved": "No guardado",
  "faults.title.read": "No leído",
  "faults.notAllowed":
    "Esta ventana no puede hacer eso. No se cambió nada. Cierre Clinic Desk y vuelva a abrirlo.",
  "faults.saved.badInput":
    "No se ha podido guardar: algo del formulario no se entiende. Lo que escribió sigue ahí; revíselo e inténtelo de nuevo.",
  "faults.saved.revoked":
    "No se ha podido guardar: este puesto se retiró de la clínica. Lo reservado aquí antes se conserva.",
  "faults.saved.diskFull":
    "No se ha podido guardar: el disco está lleno. Todo lo guardado antes se conserva y lo que escribió sigue ahí. Libere espacio e inténtelo de nuevo.",
  "faults.saved.databaseDamaged":
    "No se ha podido guardar: el archivo de datos de la clínica está dañado. Lo que está en Google sigue a salvo allí. Pida a quien cuida este ordenador que restaure la última copia de seguridad.",
  "faults.saved.inUse":
    "No se ha podido guardar: otro programa, como una copia de seguridad o un antivirus, tiene ocupado el archivo de datos de la clínica. No se cambió nada. Inténtelo de nuevo en un momento.",
  "faults.saved.tooMany":
    "No se ha podido guardar: se pidió demasiado a la vez. No se cambió nada. Espere un momento e inténtelo de nuevo.",
  "faults.saved.internal":
    "No se ha podido guardar: algo falló en Clinic Desk. No se cambió nada y lo que escribió sigue ahí. Inténtelo de nuevo; si vuelve a ocurrir, cierre Clinic Desk y ábralo otra vez.",
  "faults.read.badInput":
    "No se ha podido leer: lo pedido no se entiende. No se cambió nada. Revise lo que escribió e inténtelo de nuevo.",
  "faults.read.revoked":
    "No se ha podido leer: este puesto se retiró de la clínica. Lo reservado aquí antes se conserva.",
  "faults.read.diskFull":
    "No se ha podido leer: el disco está lleno. Todo lo guardado antes se conserva. Libere espacio e inténtelo de nuevo.",
  "faults.read.databaseDamaged":
    "No se ha podido leer: el archivo de datos de la clínica está dañado. Lo que está en Google sigue a salvo allí. Pida a quien cuida este ordenador que restaure la última copia de seguridad.",
  "faults.read.inUse":
    "No se ha podido leer: otro programa, como una copia de seguridad o un antivirus, tiene ocupado el archivo de datos de la clínica. No se cambió nada. Inténtelo de nuevo en un momento.",
  "faults.read.tooMany":
    "No se ha podido leer: se pidió demasiado a la vez. No se cambió nada. Espere un momento e inténtelo de nuevo.",
  "faults.read.internal":
    "No se ha podido leer: algo falló en Clinic Desk. No se cambió nada. Inténtelo de nuevo; si vuelve a ocurrir, cierre Clinic Desk y ábralo otra vez.",
};
