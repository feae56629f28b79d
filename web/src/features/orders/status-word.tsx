import type { Word } from './order-words.ts';
import './status-word.css';

export const StatusWord = ({ word: { says, tone } }: { word: Word }) => (
  <span className={`status status--${tone}`}>{says}</span>
);
