package org.espalier.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What memory the server's process uses. */
final class Memory {

  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final Product product;

  Memory(Product product) {
    this.product = product;
  }

  /** Lets the server collect its garbage. */
  void collect() throws IOException, InterruptedException {
    jcmd("GC.run");
  }

  double heapMegabytes() throws IOException, InterruptedException {
    return first(USED, jcmd("GC.heap_info")) / 1024.0;
  }

  /** The most resident memory since the process began; not a number where there is no /proc. */
  double peakMegabytes() throws IOException {
    return status(PEAK);
  }

  /** The resident memory now; not a number where there is no /proc. */
  double residentMegabytes() throws IOException {
    return status(RESIDENT);
  }

  private double status(Pattern line) throws IOException {
    Path status = Path.of("/proc/" + product.pid() + "/status");
    return Files.exists(status) ? first(line, Files.readString(status)) / 1024.0 : Double.NaN;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(product.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    process.waitFor(10, TimeUnit.SECONDS);
    return said;
  }

  private static double first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
  }
}
