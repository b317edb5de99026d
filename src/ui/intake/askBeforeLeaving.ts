import { useEffect } from 'react';

/** While `isAtRisk`, closing or reloading the page would lose work that is kept nowhere: the browser asks. */
export function useAskBeforeLeaving(isAtRisk: boolean): void {
  useEffect(() => {
    if (!isAtRisk) return;
    const onLeave = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      // Older browsers ask only for this.
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [isAtRisk]);
}
