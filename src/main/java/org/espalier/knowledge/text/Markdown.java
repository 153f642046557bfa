package org.espalier.knowledge.text;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown (CommonMark with tables) as HTML that can be shown as it is: tags in the text are shown
 * as text, links lead to http, https or mailto and nowhere else, and whatever is not on the list of
 * harmless elements and attributes is left out, however it came there.
 */
public final class Markdown {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(50).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true).build();
  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().extensions(EXTENSIONS).build();
  private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\\p{Cntrl}]+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final PolicyFactory HARMLESS =
      new HtmlPolicyBuilder()
          .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote")
          .allowElements("ul", "ol", "li", "pre", "code", "em", "strong", "a")
          .allowElements("table", "thead", "tbody", "tr", "th", "td")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .matching(LINK)
          .onElements("a")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .allowAttributes("start")
          .matching(Pattern.compile("\\d{1,9}"))
          .onElements("ol")
          .allowAttributes("align")
          .matching(Pattern.compile("left|center|right"))
          .onElements("th", "td")
          .allowAttributes("class")
          .matching(Pattern.compile("language-[\\w+#.-]{1,40}"))
          .onElements("code")
          .toFactory();

  private Markdown() {}

  /** The text as HTML. */
  public static String html(String markdown) {
    return HARMLESS.sanitize(HTML.render(PARSER.parse(markdown)));
  }

  /** The words of the text, without marks and control characters. */
  public static String plain(String markdown) {
    String text = PLAIN.render(PARSER.parse(markdown));
    return CONTROL.matcher(text).replaceAll(" ");
  }
}
