package org.espalier.integration.uploads;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the addresses of a tenant are signed with (HMAC-SHA-256). */
final class UploadSecret {

  private static final String METHOD = "HmacSHA256";

  private final SecretKeySpec key;

  UploadSecret(byte[] secret) {
    this.key = new SecretKeySpec(secret, METHOD);
  }

  /** The code of a text. */
  byte[] code(byte[] text) {
    try {
      Mac mac = Mac.getInstance(METHOD);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
