package org.espalier.knowledge.versions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** What was published of articles, over REST. */
@Path("/api/v1/articles/{id}/versions")
@Tag(name = "Articles")
@RunOnVirtualThread
class ArticleVersionResource {

  private final ArticleVersions versions;

  ArticleVersionResource(ArticleVersions versions) {
    this.versions = versions;
  }

  /** The last one first. */
  @GET
  @Operation(operationId = "listArticleVersions", summary = "List the versions of an article")
  @Problems("GONE")
  public List<ArticleVersionBrief> list(@PathParam("id") UUID id) {
    return versions.of(id);
  }

  /** As it was published; it never changes. */
  @GET
  @Path("/{number}")
  @Operation(operationId = "getArticleVersion", summary = "Read a version of an article")
  @Problems("GONE")
  public ArticleVersionView get(
      @PathParam("id") UUID id,
      @Parameter(
              description = "A version, from 1.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "2147483647"))
          @PathParam("number")
          int number) {
    return versions.get(id, number);
  }

  /** Line by line, and word by word where one line became another. */
  @GET
  @Path("/{number}/diff")
  @Operation(
      operationId = "getArticleDiff",
      summary = "Read what differs between two versions of an article")
  @Problems("GONE")
  public ArticleDiffView diff(
      @PathParam("id") UUID id,
      @Parameter(
              description = "A version, from 1.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "2147483647"))
          @PathParam("number")
          int number,
      @Parameter(
              description = "The version to compare it with; the one before it if absent.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "2147483647"))
          @QueryParam("against")
          @Nullable String against) {
    Params params = new Params();
    int other = params.number("against", against, Math.max(1, number - 1), 1, Integer.MAX_VALUE);
    params.done();
    return versions.diff(id, number, other);
  }
}
