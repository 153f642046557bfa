package org.espalier.insight.projection;

import java.math.BigDecimal;

/** How many people, or which share of them, is able to do something, will be, or could be. */
record Able(BigDecimal qualified, BigDecimal developing, BigDecimal trainable) {

  static final Able NOBODY = new Able(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
  static final Able EVERYBODY = new Able(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);

  BigDecimal all() {
    return qualified.add(developing).add(trainable);
  }

  Able plus(Able other) {
    return new Able(
        qualified.add(other.qualified),
        developing.add(other.developing),
        trainable.add(other.trainable));
  }

  /** So many times as many. */
  Able times(BigDecimal factor) {
    return new Able(
        qualified.multiply(factor), developing.multiply(factor), trainable.multiply(factor));
  }

  /** Of a whole, as shares. */
  Able of(BigDecimal whole) {
    return new Able(
        People.share(qualified, whole),
        People.share(developing, whole),
        People.share(trainable, whole));
  }

  Able told() {
    return new Able(People.told(qualified), People.told(developing), People.told(trainable));
  }
}
