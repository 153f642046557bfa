package org.espalier.packaging;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of its own that is soon full; needs the right to mount one. */
final class SmallDisk implements AutoCloseable {

  private final Path place;
  private final boolean mounted;

  private SmallDisk(Path place, boolean mounted) {
    this.place = place;
    this.mounted = mounted;
  }

  /** A disk of so many megabytes, if whoever runs the tests may have one. */
  static SmallDisk at(Path place, int megabytes) throws IOException, InterruptedException {
    Files.createDirectories(place);
    boolean root = System.getProperty("user.name").equals("root");
    return new SmallDisk(
        place,
        root
            && run(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=" + megabytes + "m",
                "tmpfs",
                place.toString()));
  }

  /** Goes on only with a disk. */
  void require() {
    assumeTrue(mounted, "whoever runs this may mount no disk of their own (tmpfs)");
  }

  boolean there() {
    return mounted;
  }

  Path place() {
    return place;
  }

  /** Fills it to the last byte. */
  void fill() throws IOException {
    byte[] megabyte = new byte[1 << 20];
    try (OutputStream filler = Files.newOutputStream(place.resolve("filler"))) {
      while (true) {
        filler.write(megabyte);
      }
    } catch (IOException full) {
      if (place.toFile().getUsableSpace() > megabyte.length) {
        throw full;
      }
    }
  }

  /** There is room again. */
  void empty() throws IOException {
    Files.delete(place.resolve("filler"));
  }

  @Override
  public void close() {
    if (mounted) {
      try {
        run("umount", "--lazy", place.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
