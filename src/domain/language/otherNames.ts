/** What trackers and people call the states that records have, in both languages. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  reached:
    'done, complete, completed, achieved, finished, fulfilled, met, closed, success, resolved, shipped, delivered, atteint, validé, accompli, réussi, terminé, fini, fait'.split(
      ', ',
    ),
  held: 'done, complete, completed, finished, happened, took place, closed, met, past, tenu, tenue, eu lieu, terminé, terminée, fait, faite, passé, passée'.split(
    ', ',
  ),
  closed:
    'done, complete, completed, finished, ended, over, archived, terminé, fini, clos, clôturé, fermé, archivé'.split(
      ', ',
    ),
  active:
    'in progress, inprogress, progress, doing, wip, open, todo, to do, not started, new, started, ongoing, planned, next, review, in review, on track, at risk, running, current, en cours, ouvert, à faire, commencé, démarré, pas commencé, non démarré, à commencer, actif, nouveau'.split(
      ', ',
    ),
  paused:
    'on hold, hold, blocked, waiting, stalled, pending, deferred, later, snoozed, backlog, someday, planned, stuck, parked, frozen, on ice, inactive, en pause, mis en pause, mise en pause, gelé, pause, suspendu, bloqué, en attente, plus tard'.split(
      ', ',
    ),
  dropped:
    'cancelled, canceled, abandoned, aborted, rejected, given up, won’t do, wont do, wontfix, not doing, discarded, obsolete, superseded, retired, annulé, abandonné, arrêté, rejeté'.split(
      ', ',
    ),
  planned:
    'scheduled, upcoming, confirmed, draft, tbc, open, todo, to do, to come, new, booked, prévu, prévue, planifié, planifiée, à venir, confirmé, confirmée'.split(
      ', ',
    ),
  postponed:
    'moved, rescheduled, delayed, deferred, shifted, later, reporté, reportée, décalé, décalée, déplacé, déplacée'.split(
      ', ',
    ),
  cancelled: 'canceled, called off, skipped, missed, no show, dropped, aborted, annulé, annulée, sauté'.split(', '),
};

/** Of the values that can be, those that this is another name of. */
export function otherNames(written: string, values: readonly string[]): string[] {
  const wanted = bare(written);
  return values.filter(value => OTHER_NAMES[value]?.some(name => bare(name) === wanted));
}

/** In letters and digits alone, without the endings that French has for a feminine and for several. */
const bare = (name: string) =>
  name
    .slice(0, 60)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<=\w\w)e{0,2}s?$/, '');
