package org.espalier.capacity;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The program: {@code capacity --tenants=1000 --people=5000} prints what that many people need.
 * {@code --figures=file} names figures of the benchmark other than the newest; any other number of
 * {@code assumptions.json} is told in the same way.
 */
public final class Capacity {

  private Capacity() {}

  public static void main(String... args) throws IOException {
    System.out.println(report(Path.of(System.getProperty("capacity.root", ".")), args));
  }

  /** What is printed. */
  static String report(Path root, String... args) throws IOException {
    Options options = Options.of(args);
    Path named = options.figures();
    Figures figures =
        named == null ? Figures.newest(root.resolve("src/docs/bench")) : Figures.of(named);
    return new Report(options.assumed(), figures).markdown();
  }
}
