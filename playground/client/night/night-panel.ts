import { type Action, type NightView, SPEEDS } from '../../night/view.ts';
import { element, part } from '../element.ts';
import { markup } from '../markup.ts';
import { showJournal } from './journal-table.ts';

/** Below this width the panel is under the channel, so what is not needed at once is folded away. */
const SIDE_BY_SIDE = '(min-width: 1001px)';
const PLAY_WORDS = {
  ready: 'Replay 1 May 2003',
  starting: 'Starting …',
  playing: 'Pause',
  paused: 'Continue',
  finished: 'Finished',
} as const satisfies Record<NightView['phase'], string>;
/** The buttons that do something only at some times, with the parts of the view that say so. */
const SOMETIMES = ['correct', 'recount', 'withdraw'] as const;
const SOMETIMES_WORDS = { correct: 'Correct Darley', recount: 'Recount', withdraw: 'Withdraw' } as const;

/** The panel of the election night: its buttons, the score and the journal. */
export class NightPanel {
  readonly #play = part('night-play', HTMLButtonElement);
  #phase: NightView['phase'] = 'ready';

  constructor() {
    this.#play.addEventListener('click', () => {
      if (!isBusy(this.#phase)) void post(this.#phase === 'playing' ? 'pause' : 'play');
    });
    for (const button of document.querySelectorAll<HTMLElement>('[data-night]')) {
      button.addEventListener('click', () => {
        if (button.getAttribute('aria-disabled') !== 'true') void post(button.dataset.night as Action);
      });
    }
    const speed = part('night-speed', HTMLSelectElement);
    speed.append(...SPEEDS.map(({ every, label }) => element('option', { value: String(every) }, label)));
    speed.addEventListener('change', () => void post(`pace/${speed.value}`));
    const wide = matchMedia(SIDE_BY_SIDE);
    const unfold = () => {
      part('night-more', HTMLDetailsElement).open = wide.matches;
    };
    wide.addEventListener('change', unfold);
    unfold();
  }

  set visible(visible: boolean) {
    part('night', HTMLElement).hidden = !visible;
  }

  /** Begins the replay, unless it has begun. */
  begin(): void {
    if (this.#phase === 'ready') void post('play');
  }

  show(view: NightView): void {
    const { phase, pace, score, control, remark, journal } = view;
    this.#phase = phase;
    this.#play.textContent = PLAY_WORDS[phase];
    setDisabled(this.#play, isBusy(phase));
    setDisabled(part('night-again', HTMLButtonElement), phase === 'ready' || phase === 'starting');
    part('night-speed', HTMLSelectElement).value = String(pace);
    part('night-score', HTMLParagraphElement).replaceChildren(
      score ? markup(score) : 'The bot posts each ward of Derby here as it is declared.',
    );
    part('night-control', HTMLParagraphElement).textContent = control ?? '';
    part('night-remark', HTMLParagraphElement).textContent = remark;
    for (const name of SOMETIMES) {
      const button = part(`night-${name}`, HTMLButtonElement);
      button.textContent = view[name] ?? SOMETIMES_WORDS[name];
      setDisabled(button, view[name] === null);
    }
    showJournal(journal);
  }
}

/** Whether the first button does nothing now. */
function isBusy(phase: NightView['phase']): boolean {
  return phase === 'starting' || phase === 'finished';
}

/** Not `disabled`, which would lose the focus. */
function setDisabled(button: HTMLButtonElement, disabled: boolean): void {
  button.setAttribute('aria-disabled', String(disabled));
}

/** Presses a button of the server. The stream says what comes of it. */
async function post(path: Action | `pace/${string}`): Promise<void> {
  const response = await fetch(`/night/${path}`, { method: 'POST' }).catch(() => null);
  if (response?.ok) return;
  part('night-remark', HTMLParagraphElement).textContent =
    "The playground's server does not answer: is npm start still running?";
}
