package org.espalier.integration.casev1;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Links from a page to others (RFC 8288), asked for as the present one is. */
@ApplicationScoped
class PageLinks {

  private final RoutingContext request;
  private final Places places;

  PageLinks(RoutingContext request, Places places) {
    this.request = request;
    this.places = places;
  }

  /** The links of a page. */
  String of(int offset, int limit, int total) {
    int last = total == 0 ? 0 : (total - 1) / limit * limit;
    List<String> links = new ArrayList<>();
    if ((long) offset + limit < total) {
      links.add(link(offset + limit, limit, "next"));
    }
    links.add(link(last, limit, "last"));
    links.add(link(0, limit, "first"));
    if (offset > 0) {
      links.add(link(Math.max(0, offset - limit), limit, "prev"));
    }
    return String.join(", ", links);
  }

  private String link(int offset, int limit, String rel) {
    StringBuilder address = new StringBuilder(places.of("CFDocuments"));
    address.append("?limit=").append(limit).append("&offset=").append(offset);
    for (String name : List.of("sort", "orderBy", "filter", "fields")) {
      for (String value : request.queryParam(name)) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        address.append('&').append(name).append('=').append(encoded);
      }
    }
    return "<" + address + ">; rel=\"" + rel + "\"";
  }
}
