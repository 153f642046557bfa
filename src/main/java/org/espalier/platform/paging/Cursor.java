package org.espalier.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;

/**
 * Where a page ended: the order of the list and the last thing's values in it. Opaque to clients.
 * What comes back is checked value by value and only ever bound as parameters, so it needs no
 * signature.
 *
 * @param list the list that the place is in; another one after an upgrade that changed how it is
 *     read
 * @param order the order that the values belong to
 * @param values one for each member of the order
 */
record Cursor(String list, String order, List<String> values) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static <V> Cursor after(V last, String list, List<Sort.Order<V>> orders) {
    return new Cursor(
        list,
        spelled(orders),
        orders.stream().map(o -> o.by().value().apply(last).toString()).toList());
  }

  String encode() {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The values of a cursor for an order.
   *
   * @throws ProblemException INVALID_CURSOR if it is not one of this list in this order
   */
  static <V> List<Object> decode(String text, String list, List<Sort.Order<V>> orders) {
    try {
      Cursor cursor = JSON.readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
      if (!cursor.encode().equals(text)
          || !cursor.list().equals(list)
          || !cursor.order().equals(spelled(orders))
          || cursor.values().size() != orders.size()) {
        throw invalid();
      }
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < orders.size(); i++) {
        values.add(orders.get(i).by().parse(cursor.values().get(i)));
      }
      return values;
    } catch (IOException | RuntimeException e) {
      throw invalid();
    }
  }

  private static <V> String spelled(List<Sort.Order<V>> orders) {
    return orders.stream().map(Sort.Order::spelled).collect(Collectors.joining(","));
  }

  private static ProblemException invalid() {
    return CommonProblem.INVALID_CURSOR.because(
        "The cursor was not made by this list in this order.");
  }
}
