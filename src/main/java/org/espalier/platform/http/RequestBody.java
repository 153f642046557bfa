package org.espalier.platform.http;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the present request's body, for those who compare requests (Idempotency-Key). */
@RequestScoped
public class RequestBody {

  private byte[] bytes = new byte[0];

  void keep(byte[] read) {
    this.bytes = read;
  }

  /** What was read; empty before it was, and for requests without a body. */
  public byte[] bytes() {
    return bytes.clone();
  }
}
