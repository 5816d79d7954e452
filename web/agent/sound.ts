import { soundOn } from './preferences.ts';

let context: AudioContext | null = null;

/** A browser plays nothing before the page has been touched, so the first touch prepares it. */
export function prepareSound(): void {
  const prepare = () => {
    if (!soundOn.value) return;
    context ??= new AudioContext();
    void context.resume();
  };
  addEventListener('pointerdown', prepare);
  addEventListener('keydown', prepare);
}

/** Called by the press itself: switches on, and lets it be heard once. */
export function toggleSound(): void {
  soundOn.value = !soundOn.value;
  if (!soundOn.value) return;
  context ??= new AudioContext();
  void context.resume();
  chime();
}

/** Two soft notes, a fourth apart. Silent while the sound is off or the page has not been touched. */
export function chime(): void {
  if (!soundOn.value || context?.state !== 'running') return;
  note(context, 587.33, 0);
  note(context, 783.99, 0.14);
}

function note(audio: AudioContext, frequency: number, delay: number): void {
  const start = audio.currentTime + delay;
  const tone = new OscillatorNode(audio, { type: 'sine', frequency });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.12, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.5);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.55);
}
