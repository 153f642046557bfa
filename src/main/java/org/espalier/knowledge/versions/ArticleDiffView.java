package org.espalier.knowledge.versions;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.text.DiffLine;

/**
 * What differs between two versions of an article.
 *
 * @param against the earlier version, or whichever one asked to compare with
 * @param number the version itself
 * @param members what differs beside the text
 * @param unified the text's difference as unified lines
 * @param lines the text's lines that are in one of the two alone, with their words
 */
@Schema(name = "ArticleDiff")
public record ArticleDiffView(
    UUID articleId,
    int against,
    int number,
    List<ArticleMemberChange> members,
    List<String> unified,
    List<DiffLine> lines) {}
