// The setting `rates` once more, for customers who start new, in scalar C: the same generator, lives and money, and the same kept
// of each customer.
// Arguments: customers months seed, then the parameters in the order of `read`. Prints the fastest milliseconds, who is alive,
// and the mean CLP.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { exploration, formation, stability, decline };
enum { longest = 601, most_g1 = 1000 };

static double retention[4], decline_hazard, win_back, g0, g1_mean, g1_spread, g1_least, h1, v, N, lambda, h2, size_spread, spend, indirect, lag,
    discount;
static int customers, months;
static uint32_t seed;

static uint32_t scrambled(uint32_t x) {
  x = (x ^ (x >> 16)) * 0x7feb352du;
  x = (x ^ (x >> 15)) * 0x846ca68bu;
  return x ^ (x >> 16);
}
static uint32_t run_word(uint32_t purpose) { return scrambled((seed ^ (purpose * 0x9e3779b1u)) + 0x85ebca6bu); }
static uint32_t stream_word(uint32_t run, uint32_t key) { return scrambled(key + run); }
static uint32_t mix_word(uint32_t run, uint32_t stream) { return stream * 0x85ebca6bu + run; }
static uint32_t bits_at(uint32_t stream, uint32_t mix, uint32_t counter) { return scrambled(scrambled(counter + stream) ^ mix); }
static double once(uint32_t run, uint32_t key) {
  uint32_t stream = stream_word(run, key);
  return (bits_at(stream, mix_word(run, stream), 0) + 0.5) * 0x1p-32;
}

static double ratio(double x, const double *above, const double *below) {
  double a = above[7], b = below[7];
  for (int k = 6; k >= 0; k--) {
    a = a * x + above[k];
    b = b * x + below[k];
  }
  return a / b;
}
// Wichura 1988, AS 241.
static double normal_quantile(double p) {
  static const double centre[2][8] = {
      {3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457, 67265.770927008700853,
       33430.575583588128105, 2509.0809287301226727},
      {1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674,
       5226.495278852854561}};
  static const double shoulder[2][8] = {
      {1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
       0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4},
      {1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459, 0.0151986665636164571966,
       5.475938084995344946e-4, 1.05075007164441684324e-9}};
  static const double tail[2][8] = {
      {6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
       0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7},
      {1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4, 1.8463183175100546818e-5,
       1.4215117583164458887e-7, 2.04426310338993978564e-15}};
  double q = p - 0.5, within = 0.180625 - q * q;
  if (within >= 0) return q * ratio(within, centre[0], centre[1]);
  double r = sqrt(-log(q < 0 ? p : 1 - p));
  double x = r <= 5 ? ratio(r - 1.6, shoulder[0], shoulder[1]) : ratio(r - 5, tail[0], tail[1]);
  return q < 0 ? -x : x;
}

static double *growth[most_g1 + 1];
static const double *growth_row(int g1) {
  if (growth[g1]) return growth[g1];
  double steepness = h1 * (24 * 24) / ((double)g1 * g1), top = steepness * ((double)g1 * g1) + v;
  double *row = growth[g1] = malloc((months + g1 + 1) * sizeof *row);
  for (int t = 0; t <= months + g1; t++) row[t] = t <= g1 ? steepness * ((double)t * t) + v : top + N * (1 - exp(-lambda * (t - g1)));
  return row;
}

static double profit[longest], squares[longest], by_tenure[longest], factors[longest], future_factors[longest];
static int32_t stock[4][longest];
static double *clp, *future;
static float *sizes;
static uint16_t *g1s, *lefts;

static void simulate(void) {
  const uint32_t keep_run = run_word(8), decline_run = run_word(9), return_run = run_word(10), size_run = run_word(1), g1_run = run_word(2);
  memset(profit, 0, sizeof profit);
  memset(squares, 0, sizeof squares);
  memset(by_tenure, 0, sizeof by_tenure);
  memset(stock, 0, sizeof stock);
  double keep[4], declines = decline_hazard * 0x1p32 - 0.5, returns = win_back * 0x1p32 - 0.5;
  for (int s = 0; s < 4; s++) keep[s] = retention[s] * 0x1p32 - 0.5;
  for (int who = 0; who < customers; who++) {
    double drawn = floor(g1_mean + g1_spread * normal_quantile(once(g1_run, who)) + 0.5);
    int g1 = drawn < g1_least ? g1_least : drawn > most_g1 ? most_g1 : drawn;
    double size = (float)exp(size_spread * normal_quantile(once(size_run, who)) - size_spread * size_spread / 2);
    const double *grown = growth_row(g1);
    uint32_t keep_stream = stream_word(keep_run, who), keep_mix = mix_word(keep_run, keep_stream);
    uint32_t decline_stream = stream_word(decline_run, who), decline_mix = mix_word(decline_run, decline_stream);
    int stage = exploration, g2 = 0;
    double benefit = 0, value = 0, ahead = 0;
    int left = 0;
    for (int month = 1; month <= months; month++) {
      if (bits_at(keep_stream, keep_mix, month) >= keep[stage]) {
        left = month;
        break;
      }
      if (stage == stability) {
        if (bits_at(decline_stream, decline_mix, month) < declines) {
          stage = decline;
          g2 = month;
        }
      } else if (stage == decline) {
        uint32_t stream = stream_word(return_run, who);
        if (bits_at(stream, mix_word(return_run, stream), month) < returns) stage = stability;
      } else if (month >= (stage == exploration ? g0 : g1)) stage++;
      double base = grown[month], target = 0;
      if (stage == decline) {
        base = grown[g2] - h2 * ((double)(month - g2) * (month - g2));
        if (base < 0) base = 0;
        target = -0.25 * indirect;
      } else if (stage == stability) target = indirect;
      else if (stage == formation && 3 * month >= 2 * g1) target = 0.5 * indirect;
      benefit += (target - benefit) * (1 / lag);
      double amount = size * (base + benefit) - spend;
      profit[month] += amount;
      squares[month] += amount * amount;
      by_tenure[month] += amount;
      value += amount * factors[month];
      ahead += amount * future_factors[month];
      stock[stage][month]++;
    }
    clp[who] = value;
    future[who] = ahead;
    sizes[who] = size;
    g1s[who] = g1;
    lefts[who] = left;
  }
}

// Time of the processor: others may be using the machine.
static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec * 1e3 + at.tv_nsec / 1e6;
}

int main(int count, char **given) {
  double *read[] = {&retention[0], &retention[1], &retention[2], &retention[3], &decline_hazard, &win_back, &g0,          &g1_mean,
                    &g1_spread,    &g1_least,     &h1,           &v,            &N,              &lambda,   &h2,          &size_spread,
                    &spend,        &indirect,     &lag,          &discount};
  const int parameters = sizeof read / sizeof *read;
  if (count != 4 + parameters) return 2;
  customers = atoi(given[1]);
  months = atoi(given[2]);
  seed = strtoul(given[3], NULL, 10);
  for (int k = 0; k < parameters; k++) *read[k] = strtod(given[4 + k], NULL);
  factors[1] = 1;
  for (int k = 2; k <= months; k++) factors[k] = factors[k - 1] / (1 + discount);
  memcpy(future_factors, factors, sizeof factors);
  clp = malloc(customers * sizeof *clp);
  future = malloc(customers * sizeof *future);
  sizes = malloc(customers * sizeof *sizes);
  g1s = malloc(customers * sizeof *g1s);
  lefts = malloc(customers * sizeof *lefts);
  double fastest = INFINITY;
  for (int run = 0; run < 6; run++) {
    double start = now();
    simulate();
    double took = now() - start;
    if (run > 0 && took < fastest) fastest = took;
  }
  double sum = 0;
  for (int who = 0; who < customers; who++) sum += clp[who];
  int alive = 0;
  for (int s = 0; s < 4; s++) alive += stock[s][months];
  printf("%.6f %d %.12f\n", fastest, alive, sum / customers);
}
