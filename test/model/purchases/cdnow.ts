import text from '../oracles/cdnow-sample.txt?raw';

/**
 * The one-tenth sample of CDNOW: 6,919 purchases of 2,357 customers.
 * @source P. Fader and B. Hardie, Forecasting Repeat Sales at CDNOW: A Case Study, Interfaces 31(3), 2001
 */
export const cdnow = text
  .trim()
  .split('\n')
  .map((line) => {
    const [, customer = '', date = '', , amount = ''] = line.trim().split(/\s+/);
    return { customer, date, amount: Number(amount) };
  });
