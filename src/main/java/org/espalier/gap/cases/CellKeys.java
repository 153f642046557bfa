package org.espalier.gap.cases;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Noise by the method of cell keys (Fraser and Wooton, <i>A proposed method for confidentialising
 * tabular output to protect against differencing</i>, UNECE 2005; in use for the TableBuilder of
 * the Australian Bureau of Statistics and the census of England and Wales 2021).
 *
 * <p>Every contribution to a cell (a person, a competency, the case) has a number, and their sum is
 * the cell's key. A code of the key, made with a secret of the tenant (HMAC-SHA-256), gives the
 * noise of all six cases. The same contributions always get the same noise, by whatever question
 * and as often as they are asked for, so that nothing is gained by asking again; any other
 * contributions get noise that has nothing to do with it <em>in every case</em>, so that the
 * difference of two cells does not tell in which case the one stands whom only one of them has.
 *
 * <p>The noise of a case is −3 … 3 with the weights 1, 2, 3, 4, 3, 2, 1 of 16: its mean is 0 and
 * its variance 2.5.
 */
public final class CellKeys {

  /** No count of a case is further from the truth. */
  public static final int MAX_NOISE = 3;

  private static final String METHOD = "HmacSHA256";
  private static final int NIBBLE = 0xF;

  private final SecretKeySpec secret;

  /** Noise that only those can tell who have the secret. */
  public CellKeys(byte[] secret) {
    this.secret = new SecretKeySpec(secret, METHOD);
  }

  /**
   * The cases of a cell with its noise.
   *
   * @param key the sum of its contributions' numbers
   */
  public Cases protect(Cases exact, BigDecimal key) {
    return exact.with(noise(key));
  }

  /**
   * The noise of a cell's counts, each asked for by its number from 0 to 31.
   *
   * @param key the sum of the numbers of all that the cell is made of
   */
  public IntUnaryOperator noise(BigDecimal key) {
    byte[] code = code(key.stripTrailingZeros().toPlainString());
    return which -> noise(code[which] & NIBBLE);
  }

  /** Four even bits: two numbers from 0 to 3, added up, around 0. */
  static int noise(int bits) {
    return (bits & 3) + (bits >> 2) - MAX_NOISE;
  }

  private byte[] code(String key) {
    try {
      Mac mac = Mac.getInstance(METHOD);
      mac.init(secret);
      return mac.doFinal(key.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
