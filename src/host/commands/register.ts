import * as vscode from 'vscode';
import type { App } from '../app';
import type { CodeWalk } from '../codeWalk/view';
import type { NoteComment } from '../comments/noteComment';
import {
  attachThread,
  editComment,
  linkThread,
  noteFromThread,
  outcomeFromThread,
  replyFromThread,
  replyWithFromThread,
  saveComment,
  targetOfThread,
  withdrawComment,
} from '../comments/threadCommands';
import { chooseThreads } from '../comments/threadSwitch';
import type { CommentThreads } from '../comments/threads';
import { openRecord } from '../flows/openRecord';
import { problem } from '../prompts/showOutcome';
import { targetOf } from '../workspace/target';
import { addAction } from './addAction';
import { addGoal } from './addGoal';
import {
  compareExpectations,
  draftAgreement,
  showAgreementChanges,
  signAgreement,
  writeExpectations,
} from './agreement';
import { askMentor, turnIntoAction } from './askMentor';
import { exportCalendar } from './calendar';
import { callOff } from './callOff';
import { chooseBranch } from './chooseBranch';
import { changeGoal, showGoalStory } from './changeGoal';
import { changeMentor } from './changeMentor';
import { closeChosen, openKeepsake } from './closeMentorship';
import { finishWalk, nextStop, startWalk } from './codeWalk';
import { commit } from './commit';
import { customiseTemplate } from './customiseTemplate';
import { editCard } from './editCard';
import { exportReport } from './exportReport';
import { generateChosenAgenda } from './generateAgenda';
import { chooseIdentity } from './chooseIdentity';
import { importNotes } from './importNotes';
import { lookBack } from './lookBack';
import { compareWithThen, openCode } from './openCode';
import { chooseOfFamily } from './family';
import { openDashboard, takeFirstStep } from './firstSteps';
import { followSuggestion } from '../views/suggestion';
import { openCommit } from './openCommit';
import { draftAnswer, draftKeepInTouch, draftRequest, sayThankYou } from './messages';
import { compareMentors, showAdvice, showPractices } from './pages';
import { writeProgressUpdate } from './progressUpdate';
import { recordDecision } from './recordDecision';
import { openPrivateNote, writePrivateNote } from './privateNotes';
import { upgradeFiles } from './migrate';
import { replyToChosen } from './reply';
import { setSmallGoals } from './smallGoals';
import { start } from './start';
import { switchPlan } from './switchPlan';
import { takeOutOfGit } from './takeOutOfGit';
import { wrapUp } from './wrapUp';
import { writeNoteAbout, writeNoteHere } from './writeNote';

/** What a thread's menus give: the thread from its title, thread and typed text from its input. */
type Threaded = vscode.CommentReply | vscode.CommentThread;

/** Every command of the manifest and what it runs; a test holds the two lists against each other. */
const commandTable = (app: App, threads: CommentThreads, walk: CodeWalk) => ({
  ...mentorshipCommands(app),
  ...fileCommands(app),
  ...families(app),
  ...walkCommands(app, walk),
  ...threadCommands(app, threads),
});

/** What two people do in their mentorship. */
function mentorshipCommands(app: App) {
  return {
    'mentorship.start': () => start(app),
    'mentorship.openDashboard': (argument?: unknown) => openDashboard(app, argument),
    'mentorship.takeFirstStep': (argument?: unknown) => takeFirstStep(app, argument),
    'mentorship.followSuggestion': () => followSuggestion(app),
    'mentorship.generateAgenda': (argument?: unknown) => generateChosenAgenda(app, argument),
    'mentorship.askMentor': (argument?: unknown) => askMentor(app, argument),
    'mentorship.turnIntoAction': (argument?: unknown) => turnIntoAction(app, argument),
    'mentorship.addAction': (argument?: unknown) => addAction(app, argument),
    'mentorship.wrapUp': (argument?: unknown) => wrapUp(app, argument),
    'mentorship.setSmallGoals': (argument?: unknown) => setSmallGoals(app, argument),
    'mentorship.callOff': (argument?: unknown) => callOff(app, argument),
    'mentorship.exportCalendar': (argument?: unknown) => exportCalendar(app, argument),
    'mentorship.writeProgressUpdate': (argument?: unknown) => writeProgressUpdate(app, argument),
    'mentorship.customiseTemplate': (argument?: unknown) => customiseTemplate(app, argument),
    'mentorship.logProgress': (argument?: unknown) => writeNoteHere(app, 'progress', argument),
    'mentorship.giveFeedback': (argument?: unknown) => writeNoteHere(app, 'feedback', argument),
    'mentorship.logProgressAbout': (argument?: unknown) => writeNoteAbout(app, 'progress', argument),
    'mentorship.giveFeedbackAbout': (argument?: unknown) => writeNoteAbout(app, 'feedback', argument),
    'mentorship.reply': (argument?: unknown) => replyToChosen(app, argument),
    'mentorship.addGoal': (argument?: unknown) => addGoal(app, argument),
    'mentorship.changeGoal': (argument?: unknown) => changeGoal(app, argument),
    'mentorship.showGoalStory': (argument?: unknown) => showGoalStory(app, argument),
    'mentorship.showPractices': (argument?: unknown) => showPractices(app, argument),
    'mentorship.editCard': (argument?: unknown) => editCard(app, argument),
    'mentorship.compareMentors': (argument?: unknown) => compareMentors(app, argument),
    'mentorship.draftRequest': (argument?: unknown) => draftRequest(app, argument),
    'mentorship.draftAnswer': () => draftAnswer(app),
    'mentorship.writeExpectations': (argument?: unknown) => writeExpectations(app, argument),
    'mentorship.compareExpectations': (argument?: unknown) => compareExpectations(app, argument),
    'mentorship.draftAgreement': (argument?: unknown) => draftAgreement(app, argument),
    'mentorship.signAgreement': (argument?: unknown) => signAgreement(app, argument),
    'mentorship.showAgreementChanges': (argument?: unknown) => showAgreementChanges(app, argument),
    'mentorship.recordDecision': (argument?: unknown) => recordDecision(app, argument),
    'mentorship.lookBack': (argument?: unknown) => lookBack(app, argument),
    'mentorship.showAdvice': (argument?: unknown) => showAdvice(app, argument),
    'mentorship.sayThankYou': (argument?: unknown) => sayThankYou(app, argument),
    'mentorship.changeMentor': (argument?: unknown) => changeMentor(app, argument),
    'mentorship.closeMentorship': (argument?: unknown) => closeChosen(app, argument),
    'mentorship.openKeepsake': (argument?: unknown) => openKeepsake(app, argument),
    'mentorship.draftKeepInTouch': (argument?: unknown) => draftKeepInTouch(app, argument),
  };
}

/** What concerns files, git, this computer and its reader. */
function fileCommands(app: App) {
  return {
    'mentorship.commit': (argument?: unknown) => commit(app, argument),
    'mentorship.chooseBranch': (argument?: unknown) => chooseBranch(app, argument),
    'mentorship.exportReport': (argument?: unknown) => exportReport(app, argument),
    'mentorship.chooseIdentity': (argument?: unknown) => chooseIdentity(app, argument),
    'mentorship.openRecord': (argument?: unknown) => openRecord(app, targetOf(argument)),
    'mentorship.openCommit': (argument?: unknown) => openCommit(app, argument),
    'mentorship.compareWithThen': (argument?: unknown) => compareWithThen(app, argument),
    'mentorship.chooseThreads': () => chooseThreads(),
    'mentorship.switchPlan': (argument?: unknown) => switchPlan(app, argument),
    'mentorship.writePrivateNote': (argument?: unknown) => writePrivateNote(app, argument),
    'mentorship.openPrivateNote': () => openPrivateNote(app),
    'mentorship.takeOutOfGit': (argument?: unknown) => takeOutOfGit(app, argument),
    'mentorship.importNotes': (argument?: unknown) => importNotes(app, argument),
    'mentorship.upgradeFiles': (argument?: unknown) => upgradeFiles(app, argument),
    'mentorship.showLog': () => app.log.show(),
  };
}

/** The entries of the palette that stand for several commands. */
function families(app: App) {
  return {
    'mentorship.meetings': () => chooseOfFamily(app, 'meetings'),
    'mentorship.agreement': () => chooseOfFamily(app, 'agreement'),
    'mentorship.decisions': () => chooseOfFamily(app, 'decisions'),
    'mentorship.messages': () => chooseOfFamily(app, 'messages'),
    'mentorship.ending': () => chooseOfFamily(app, 'ending'),
    'mentorship.privateNotes': () => chooseOfFamily(app, 'privateNotes'),
    'mentorship.files': () => chooseOfFamily(app, 'files'),
  };
}

function walkCommands(app: App, walk: CodeWalk) {
  return {
    'mentorship.startWalk': (argument?: unknown) => startWalk(app, walk, argument),
    'mentorship.walk.next': () => nextStop(app, walk),
    'mentorship.walk.previous': () => walk.step(-1),
    'mentorship.walk.finish': () => finishWalk(app, walk),
    'mentorship.walk.open': (stop?: { readonly path: string; readonly line?: number }) =>
      stop && walk.open(stop.path, stop.line),
  };
}

/** Threads beside the code, and the comments in them. */
function threadCommands(app: App, threads: CommentThreads) {
  return {
    'mentorship.openCode': (argument?: unknown) => openCode(app, threads, argument),
    'mentorship.showThreadTimes': () => threads.times.show(app.folders),
    'mentorship.thread.logProgress': (argument: vscode.CommentReply) => noteFromThread(app, 'progress', argument),
    'mentorship.thread.giveFeedback': (argument: vscode.CommentReply) => noteFromThread(app, 'feedback', argument),
    'mentorship.thread.reply': (argument: vscode.CommentReply) => replyFromThread(app, threads, argument),
    'mentorship.thread.replyWith': (argument: vscode.CommentReply) => replyWithFromThread(app, threads, argument),
    'mentorship.thread.acknowledge': (argument: Threaded) => outcomeFromThread(app, threads, 'acknowledged', argument),
    'mentorship.thread.tried': (argument: Threaded) => outcomeFromThread(app, threads, 'tried', argument),
    'mentorship.thread.kept': (argument: Threaded) => outcomeFromThread(app, threads, 'kept', argument),
    'mentorship.thread.adapted': (argument: Threaded) => outcomeFromThread(app, threads, 'adapted', argument),
    'mentorship.thread.dropped': (argument: Threaded) => outcomeFromThread(app, threads, 'dropped', argument),
    'mentorship.thread.answered': (argument: Threaded) => outcomeFromThread(app, threads, 'answered', argument),
    'mentorship.thread.turnIntoAction': (thread: vscode.CommentThread) =>
      turnIntoAction(app, targetOfThread(threads, thread)),
    'mentorship.thread.linkGoal': (thread: vscode.CommentThread) => linkThread(app, threads, thread),
    'mentorship.thread.compare': (thread: vscode.CommentThread) =>
      compareWithThen(app, targetOfThread(threads, thread)),
    'mentorship.thread.openRecord': (thread: vscode.CommentThread) => openRecord(app, targetOfThread(threads, thread)),
    'mentorship.thread.attach': (thread: vscode.CommentThread) => attachThread(app, threads, thread),
    'mentorship.comment.edit': (comment: NoteComment) => editComment(app, comment),
    'mentorship.comment.save': (comment: NoteComment) => saveComment(app, comment),
    'mentorship.comment.cancel': (comment: NoteComment) => comment.cancel(),
    'mentorship.comment.withdraw': (comment: NoteComment) => withdrawComment(app, comment),
    'mentorship.comment.openCommit': ({ shown: { place }, record }: NoteComment) =>
      openCommit(app, { folder: place.folder.id, plan: place.overview.id, entry: record.id }),
    'mentorship.comment.unfold': (comment: NoteComment) => threads.unfold(comment.thread),
  };
}

export function registerCommands(app: App, threads: CommentThreads, walk: CodeWalk): vscode.Disposable {
  const commands = Object.entries(commandTable(app, threads, walk)).map(([id, run]) =>
    vscode.commands.registerCommand(id, async (argument?: never) => {
      try {
        await run(argument as never);
      } catch (error) {
        // Expected trouble is an outcome; whatever arrives here is a mistake of ours, and the user should know.
        app.log.error(error instanceof Error ? error : String(error));
        await problem(
          app.log,
          vscode.l10n.t('Something went wrong in the extension; the log says more. Your files were left as they are.'),
        );
      }
    }),
  );
  return vscode.Disposable.from(...commands);
}
