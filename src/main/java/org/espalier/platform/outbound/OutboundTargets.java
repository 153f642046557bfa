package org.espalier.platform.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The guard before everything that the server asks for because a tenant said so (SSRF). A name may
 * lead elsewhere a moment later (DNS rebinding): a client that lets one choose connects to an
 * address of {@link #resolved}; for one that does not, ask right before each request, within the
 * half minute for which Java's resolver remembers what it found.
 */
@ApplicationScoped
public class OutboundTargets {

  private final boolean privateToo;

  OutboundTargets(
      @ConfigProperty(name = "espalier.outbound.private", defaultValue = "false")
          boolean privateToo) {
    this.privateToo = privateToo;
  }

  /**
   * Insists that the server may go there.
   *
   * @throws OutboundRefused if it is no web address, or one of its addresses is not public
   */
  public void require(URI target) {
    resolved(target);
  }

  /**
   * The addresses of the target, each of them checked.
   *
   * @throws OutboundRefused as {@link #require} does
   */
  public List<InetAddress> resolved(URI target) {
    String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(privateToo && scheme.equals("http"))) {
      throw new OutboundRefused(target, "it is no https address");
    }
    if (target.getHost() == null) {
      throw new OutboundRefused(target, "it names no host");
    }
    if (target.getRawUserInfo() != null) {
      throw new OutboundRefused(target, "it carries credentials");
    }
    List<InetAddress> found = addresses(target);
    found.forEach(address -> check(target, address));
    return found;
  }

  /** True for addresses of the public internet. */
  public static boolean isPublic(InetAddress address) {
    return AddressBlock.of(address).isEmpty();
  }

  private static List<InetAddress> addresses(URI target) {
    try {
      return List.of(InetAddress.getAllByName(target.getHost()));
    } catch (UnknownHostException e) {
      throw new OutboundRefused(target, "the host is not known", true);
    }
  }

  private void check(URI target, InetAddress address) {
    AddressBlock.of(address)
        .filter(block -> block.never() || !privateToo)
        .ifPresent(block -> {
          throw new OutboundRefused(target, "it is " + block.what());
        });
  }
}
