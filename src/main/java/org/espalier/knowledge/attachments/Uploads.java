package org.espalier.knowledge.attachments;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.espalier.knowledge.articles.Articles;
import org.espalier.platform.http.BodyBytes;
import org.espalier.platform.http.Etag;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.storage.Storage;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/**
 * Files on their way to articles. One is put on record first, then kept, then part of the article:
 * no connection is held while it goes to where it is kept, and what stops halfway is swept up.
 */
@Singleton
class Uploads {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern NAME = Pattern.compile("(?!\\.)[^\\p{Cntrl}\\p{Cf}/\\\\]{1,200}");
  private static final Query ANNOUNCE = Query.file("knowledge/announce_attachment");
  private static final Query TAKE_OFF = Query.file("knowledge/take_off_attachment");
  private static final Query ATTACH = Query.file("knowledge/attach");

  private final Sql sql;
  private final Transactions transactions;
  private final Tenancy tenancy;
  private final Articles articles;
  private final Attachments attachments;
  private final AttachmentTypes types;
  private final AttachmentConfig config;
  private final Storage storage;

  Uploads(
      Sql sql,
      Transactions transactions,
      Tenancy tenancy,
      Articles articles,
      Attachments attachments,
      AttachmentTypes types,
      AttachmentConfig config,
      Storage storage) {
    this.sql = sql;
    this.transactions = transactions;
    this.tenancy = tenancy;
    this.articles = articles;
    this.attachments = attachments;
    this.types = types;
    this.config = config;
    this.storage = storage;
  }

  /**
   * Attaches a file, in place of the one of its name.
   *
   * @param claimed its media type
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN, CONFLICT if the
   *     article has too many, PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE or INVALID_REQUEST
   */
  Put put(UUID article, String fileName, String claimed, InputStream body) {
    requireName(fileName);
    articles.requireChange(article);
    byte[] bytes = BodyBytes.read(body, null, config.mostBytes(), PATIENCE);
    String type = types.of(claimed, fileName, bytes);
    String digest = digest(bytes);
    List<AttachmentView> present = attachments.of(article, null);
    Optional<AttachmentView> before =
        present.stream().filter(one -> one.fileName().equals(fileName)).findFirst();
    if (before.filter(one -> one.sha256().equals(digest)).isPresent()) {
      return new Put(before.get(), false);
    }
    if (before.isEmpty() && present.size() >= config.mostFiles()) {
      throw CommonProblem.CONFLICT.because(
          "An article has " + config.mostFiles() + " files at the most.");
    }
    UUID id = announce(article, fileName, type, bytes.length, digest);
    storage.put(id, bytes);
    transactions.run(() -> attach(article, fileName, id));
    return new Put(attachments.named(article, fileName), before.isEmpty());
  }

  /**
   * Takes a file off an article.
   *
   * @param ifMatch entity tags of which its is to be one; null if any will do
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, FORBIDDEN or STALE_VERSION
   */
  void remove(UUID article, String fileName, @Nullable String ifMatch) {
    transactions.run(() -> {
      articles.requireChange(article);
      AttachmentView present = attachments.named(article, fileName);
      if (ifMatch != null && !present.tagged(ifMatch)) {
        throw CommonProblem.STALE_VERSION.because("The file has been changed since it was read.");
      }
      Etag.requireWritten(takeOff(article, fileName));
      articles.reworked(article);
    });
  }

  private static void requireName(String fileName) {
    if (!NAME.matcher(fileName).matches()) {
      Faults faults = new Faults();
      faults.add(
          "fileName",
          FaultCode.INVALID_FORMAT,
          "A name has 1 to 200 letters, begins with no dot and has no slashes.");
      faults.throwIfAny();
    }
  }

  private UUID announce(UUID article, String fileName, String type, int size, String digest) {
    UUID id = Ids.next();
    Args args =
        Args.of("id", id)
            .and("article", article)
            .and("name", fileName)
            .and("type", type)
            .and("size", size)
            .and("digest", digest)
            .and("place", storage.place().name())
            .and("now", Moments.now())
            .and("actor", tenancy.caller().subject());
    transactions.run(() -> sql.update(ANNOUNCE, args));
    return id;
  }

  private void attach(UUID article, String fileName, UUID id) {
    articles.reworked(article);
    takeOff(article, fileName);
    if (sql.update(ATTACH, Args.of("id", id)) == 0) {
      throw CommonProblem.REQUEST_TIMEOUT.because("The file took too long to come.");
    }
  }

  private int takeOff(UUID article, String fileName) {
    return sql.update(TAKE_OFF, Args.of("article", article).and("name", fileName));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file that was attached. */
  record Put(AttachmentView view, boolean created) {}
}
