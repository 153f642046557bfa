package org.espalier.platform.metrics;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.espalier.testing.Client;

/**
 * What the server tells at {@code /q/metrics}.
 *
 * @param text as it is told
 * @param families the names of metrics, without what is said of each beside its own name
 * @param samples the values, by name and labels
 */
record Scrape(String text, Set<String> families, Map<String, Double> samples) {

  static Scrape now() {
    String text = Client.nobody().get("~/q/metrics").expect(200).body();
    Set<String> families = new TreeSet<>();
    Map<String, Double> samples = new TreeMap<>();
    text.lines()
        .forEach(line -> {
          if (line.startsWith("# TYPE ")) {
            families.add(family(line.split(" ", -1)));
          } else if (!line.startsWith("#") && !line.isBlank()) {
            int end = line.lastIndexOf(' ');
            samples.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
          }
        });
    families.removeIf(
        name -> name.endsWith("_max") && families.contains(name.replaceAll("_max$", "")));
    return new Scrape(text, families, samples);
  }

  /** Counters are told with an ending that their family does not have in every format. */
  private static String family(String[] type) {
    boolean bare = type[3].equals("counter") && !type[2].endsWith("_total");
    return bare ? type[2] + "_total" : type[2];
  }

  /** The sum of all values of a name whose labels have these among them. */
  double sum(String name, String... labels) {
    return samples.entrySet().stream()
        .filter(sample -> sample.getKey().replaceAll("\\{.*", "").equals(name))
        .filter(sample -> Set.of(labels).stream().allMatch(sample.getKey()::contains))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
