const followers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Calls back every second, on one timer for all who follow; returns the way to stop. */
export function followSeconds(onSecond: () => void): () => void {
  followers.add(onSecond);
  timer ??= setInterval(() => {
    for (const follower of followers) follower();
  }, 1000);
  return () => {
    followers.delete(onSecond);
    if (followers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
