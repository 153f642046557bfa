package org.espalier.platform.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The contract's front page: what it is, who may use it, and the headers that all share. */
final class Front {

  private static final String DESCRIPTION =
      """
      Espalier is a talent-development server: what is required of people, what they can do, and how \
      they get from one to the other.

      - Ids are UUIDs, times are RFC 3339 in UTC, languages BCP 47, money has an amount and a currency.
      - Things have an id of their own and one of the system that they come from: `source` and \
      `externalId`. PUT by external id creates or replaces; the same input twice changes nothing.
      - Lists are read page by page: send `nextCursor` as `cursor` until it is null, or follow the \
      `Link` header. An unknown query parameter is refused, and so is an unknown member of a body.
      - Every POST that changes something takes an `Idempotency-Key`: the same request with the same \
      key within 24 hours gets the first answer again.
      - Reads give an `ETag`: send it as `If-None-Match` to read only what changed, as `If-Match` to \
      change only what you read.
      - Errors are problems (RFC 9457): branch on `code`; `errors` lists every fault that was found, \
      with a JSON Pointer; quote `traceId` when asking for help. A W3C `traceparent` is honoured.
      - Enums are open for reading: further values may be added.
      """;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Range", "Which part of the file it is, and how many bytes the whole has.",
          "ETag", "Tells this state of the thing from others.",
          "Location", "Where the thing is that came of the request.",
          "Link", "The next page (RFC 8288, rel=next), if there is one.",
          "Idempotency-Replayed", "true if this is the answer that the first request got.",
          "WWW-Authenticate", "How to authenticate: Bearer.",
          "Retry-After", "Seconds after which to try again.",
          "RateLimit",
              "Where requests are counted: r, how many are left, and t, the seconds until all are again.",
          "RateLimit-Policy",
              "Where requests are counted: q, how many are allowed within w seconds.");

  /** Completes the document's head. */
  void write(OpenAPI api) {
    var info = api.getInfo() == null ? OASFactory.createInfo() : api.getInfo();
    api.setInfo(
        info.title("Espalier")
            .description(DESCRIPTION.strip())
            .contact(OASFactory.createContact().name("The Espalier contributors"))
            .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0")));
    api.setServers(
        List.of(
            OASFactory.createServer()
                .url("/")
                .description("The server that serves this: local, test or production.")
                .extensions(Map.of("x-internal", false))));
    Components components = api.getComponents();
    components.addSecurityScheme(
        "bearer",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description(
                "A token of the OpenID Connect issuer, or a development token; checked as RFC8725"
                    + " asks: known algorithms only, issuer, audience, expiry."));
    api.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
    HEADERS.forEach((name, meaning) ->
        components.addHeader(
            name,
            OASFactory.createHeader()
                .description(meaning)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))));
    List<Tag> tags = new ArrayList<>(api.getTags());
    tags.sort(Comparator.comparing(Tag::getName));
    api.setTags(tags);
  }
}
