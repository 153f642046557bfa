package org.espalier.platform.idempotency;

import jakarta.inject.Singleton;
import org.espalier.platform.tenancy.Chore;

/** Forgets the answers to requests that are older than a day. */
@Singleton
class ForgetKeys implements Chore {

  private final Keys keys;

  ForgetKeys(Keys keys) {
    this.keys = keys;
  }

  @Override
  public int run() {
    return keys.forget();
  }
}
