'use client';

type Stepper = {
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max: number;
  /** What is counted, for screen readers: the product's name. */
  of: string;
  disabled?: boolean;
};

export function QuantityStepper({ value, onChange, min = 1, max, of, disabled = false }: Stepper) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a box for three small things
    <span className="qty" role="group" aria-label={`Quantity of ${of}`}>
      <button
        type="button"
        aria-label="One less"
        disabled={disabled || value <= min}
        onClick={() => onChange(value - 1)}
      >
        −
      </button>
      <b aria-live="polite">{value}</b>
      <button
        type="button"
        aria-label="One more"
        disabled={disabled || value >= max}
        onClick={() => onChange(value + 1)}
      >
        +
      </button>
    </span>
  );
}
