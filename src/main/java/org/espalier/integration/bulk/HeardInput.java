package org.espalier.integration.bulk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A file on its way that says now and then that it still comes. */
final class HeardInput extends FilterInputStream {

  private final long pause;
  private final Runnable heard;
  private long last;

  /**
   * A file.
   *
   * @param pause how long it is silent at the most while it comes
   */
  HeardInput(InputStream in, Duration pause, Runnable heard) {
    super(in);
    this.pause = pause.toNanos();
    this.heard = heard;
    this.last = System.nanoTime();
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    say();
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int some = super.read(into, from, length);
    say();
    return some;
  }

  private void say() {
    long now = System.nanoTime();
    if (now - last >= pause) {
      last = now;
      heard.run();
    }
  }
}
