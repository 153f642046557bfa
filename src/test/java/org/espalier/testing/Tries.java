package org.espalier.testing;

import java.util.Iterator;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/**
 * Tries properties on generated cases beside a server, where jqwik's own engine does not go: JUnit
 * starts the server for its own tests only. The seed changes from run to run; a failure tells it,
 * with the smallest case that was found, and {@code -Despalier.tries.seed} repeats it.
 */
public final class Tries {

  private static final int PATIENCE = 200;

  private Tries() {}

  /**
   * Tries a property on so many cases.
   *
   * @throws AssertionError for the first case for which it does not hold
   */
  public static <T> void hold(Arbitrary<T> cases, int tries, Consumer<T> property) {
    long seed = Long.getLong("espalier.tries.seed", System.nanoTime());
    JqwikSession.run(() -> {
      RandomGenerator<T> generator = cases.generator(tries, true);
      Random random = new Random(seed);
      for (int i = 0; i < tries; i++) {
        Shrinkable<T> one = generator.next(random);
        Throwable why = failure(property, one);
        if (why != null) {
          throw smallest(property, one, why, seed);
        }
      }
    });
  }

  private static <T> AssertionError smallest(
      Consumer<T> property, Shrinkable<T> failed, Throwable why, long seed) {
    Shrinkable<T> least = failed;
    Throwable because = why;
    Iterator<Shrinkable<T>> smaller = least.shrink().iterator();
    for (int i = 0; i < PATIENCE && smaller.hasNext(); i++) {
      Shrinkable<T> candidate = smaller.next();
      Throwable failure = failure(property, candidate);
      if (failure != null) {
        least = candidate;
        because = failure;
        smaller = least.shrink().iterator();
      }
    }
    return new AssertionError(
        "seed %d: %s%nfor %s".formatted(seed, because.getMessage(), least.value()), because);
  }

  private static <T> @Nullable Throwable failure(Consumer<T> property, Shrinkable<T> one) {
    try {
      property.accept(one.value());
      return null;
    } catch (AssertionError | RuntimeException e) {
      return e;
    }
  }
}
