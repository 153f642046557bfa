package org.espalier.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/** One line of the log is one line. */
class PlainLinesTest {

  private static final PatternFormatter TEXT = new PatternFormatter("%s");

  private final PlainLines lines = new PlainLines();

  @Test
  void clientsWriteNoLinesOfTheirOwn() {
    ExtLogRecord line =
        new ExtLogRecord(Level.ERROR, "failed for %s", ExtLogRecord.FormatStyle.PRINTF, "Test");
    line.setParameters(new Object[] {"ana\r\n2026-01-01 ERROR all is lost \u001b[2J%s"});
    assertTrue(lines.isLoggable(line));
    assertEquals(
        "failed for ana\\u000d\\u000a2026-01-01 ERROR all is lost \\u001b[2J%s", TEXT.format(line));
  }

  @Test
  void norDoWhatExceptionsSay() {
    Exception thrown =
        new IllegalStateException("outer", new IllegalArgumentException("a\nERROR forged"));
    ExtLogRecord line = new ExtLogRecord(Level.ERROR, "it failed", "Test");
    line.setThrown(thrown);
    lines.isLoggable(line);
    StringWriter text = new StringWriter();
    Objects.requireNonNull(line.getThrown()).printStackTrace(new PrintWriter(text));
    assertTrue(
        text.toString()
            .contains("Caused by: java.lang.IllegalArgumentException: a\\u000aERROR forged"),
        text::toString);
    assertTrue(
        text.toString().startsWith("java.lang.IllegalStateException: outer"), text::toString);
    assertTrue(text.toString().contains("PlainLinesTest.norDoWhatExceptionsSay"), text::toString);
  }

  @Test
  void whatIsPlainStaysAsItIs() {
    Exception thrown = new IllegalStateException("ü 😀");
    ExtLogRecord line =
        new ExtLogRecord(
            Level.INFO, "100 % of {0} ü", ExtLogRecord.FormatStyle.MESSAGE_FORMAT, "T");
    line.setParameters(new Object[] {"all"});
    line.setThrown(thrown);
    lines.isLoggable(line);
    assertEquals("100 % of all ü", TEXT.format(line));
    assertSame(thrown, line.getThrown());
  }
}
