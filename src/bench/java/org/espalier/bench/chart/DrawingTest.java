package org.espalier.bench.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What charts show is to scale, and every viewer can read them. */
class DrawingTest {

  @Test
  void barsAreAsLongAsTheirValues() throws Exception {
    Document drawing =
        read(
            new Bars(
                    "Read & <written>",
                    "µs",
                    List.of(new Bars.Bar("measured", 300, true), new Bars.Bar("floor", 150, false)))
                .svg());
    Element measured = (Element) drawing.getElementsByTagName("rect").item(0);
    Element floor = (Element) drawing.getElementsByTagName("rect").item(1);
    assertEquals(380, length(measured));
    assertEquals(190, length(floor));
    assertEquals("a", measured.getAttribute("class"));
    assertEquals("b", floor.getAttribute("class"));
    assertEquals("Read & <written>", drawing.getElementsByTagName("text").item(0).getTextContent());
  }

  @Test
  void aCurveGoesThroughItsValuesAndBelowItsMark() throws Exception {
    String svg = new Curve("Memory", "s", "MB", List.of(0.0, 100.0, 50.0)).mark(200).svg();
    Document drawing = read(svg);
    Element curve = (Element) drawing.getElementsByTagName("polyline").item(0);
    String[] points = curve.getAttribute("points").split(" ");
    assertEquals(3, points.length);
    assertEquals("60.0,226.0", points[0]);
    double mark =
        Double.parseDouble(
            ((Element) drawing.getElementsByTagName("line").item(2)).getAttribute("y1"));
    for (String point : points) {
      assertTrue(Double.parseDouble(point.split(",")[1]) > mark);
    }
    assertTrue(svg.contains("prefers-color-scheme: dark"));
  }

  @Test
  void aSingleValueIsDrawn() throws Exception {
    Document drawing = read(new Curve("Memory", "s", "MB", List.of(7.0)).svg());
    assertEquals(1, drawing.getElementsByTagName("polyline").getLength());
  }

  private static double length(Element bar) {
    return Double.parseDouble(bar.getAttribute("width"));
  }

  private static Document read(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }
}
