import { PATIENCE } from './patience';

/** Wait for a condition that something else brings about: try until it holds, and fail with its own message. */
export async function eventually(check: () => void | Promise<void>, patience = PATIENCE): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
}
