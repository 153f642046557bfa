package org.espalier.knowledge.attachments;

import static org.espalier.knowledge.attachments.AttachmentTypes.CSV;
import static org.espalier.knowledge.attachments.AttachmentTypes.DOCX;
import static org.espalier.knowledge.attachments.AttachmentTypes.GIF;
import static org.espalier.knowledge.attachments.AttachmentTypes.JPEG;
import static org.espalier.knowledge.attachments.AttachmentTypes.MARKDOWN;
import static org.espalier.knowledge.attachments.AttachmentTypes.MP4;
import static org.espalier.knowledge.attachments.AttachmentTypes.ODP;
import static org.espalier.knowledge.attachments.AttachmentTypes.ODS;
import static org.espalier.knowledge.attachments.AttachmentTypes.ODT;
import static org.espalier.knowledge.attachments.AttachmentTypes.PDF;
import static org.espalier.knowledge.attachments.AttachmentTypes.PNG;
import static org.espalier.knowledge.attachments.AttachmentTypes.PPTX;
import static org.espalier.knowledge.attachments.AttachmentTypes.TEXT;
import static org.espalier.knowledge.attachments.AttachmentTypes.WEBP;
import static org.espalier.knowledge.attachments.AttachmentTypes.XLSX;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Files that go with articles, over REST. */
@Path("/api/v1/articles/{id}/attachments")
@Tag(name = "Articles")
@RunOnVirtualThread
class AttachmentResource {

  private final Attachments attachments;
  private final Uploads uploads;

  AttachmentResource(Attachments attachments, Uploads uploads) {
    this.attachments = attachments;
    this.uploads = uploads;
  }

  /** Those of what the caller sees of the article, by name. */
  @GET
  @Operation(operationId = "listArticleAttachments", summary = "List the files of an article")
  @Problems("GONE")
  public List<AttachmentView> list(
      @PathParam("id") UUID id,
      @Parameter(
              description = "A version, from 1; what the caller sees of the article if absent.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "2147483647"))
          @QueryParam("version")
          @Nullable String version) {
    return attachments.of(id, number(version));
  }

  /**
   * The file itself, or a part of it, as bytes to be saved: of which type they are is told by the
   * list.
   *
   * @param fileName what it is called
   * @param known the file's digest in quotes, if the caller has it already
   */
  @GET
  @Path("/{fileName}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(operationId = "getArticleAttachment", summary = "Read a file of an article")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "206")
  @Problems({"GONE", "RANGE_NOT_SATISFIABLE"})
  public RestResponse<StreamingOutput> get(
      @PathParam("id") UUID id,
      @PathParam("fileName") String fileName,
      @Parameter(
              description = "A version, from 1; what the caller sees of the article if absent.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "2147483647"))
          @QueryParam("version")
          @Nullable String version,
      @HeaderParam("If-None-Match") @Nullable String known,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange,
      @Context Request request) {
    boolean get = request.getMethod().equals("GET");
    return attachments
        .read(id, fileName, number(version))
        .answer(known, get ? range : null, ifRange);
  }

  /**
   * In place of the file of this name; the same bytes again change nothing. It changes what is
   * worked on: an article that was handed in or published becomes a draft again.
   *
   * @param fileName what it is called; the ending says the same as the media type
   */
  @PUT
  @Path("/{fileName}")
  @Consumes({TEXT, CSV, MARKDOWN, PDF, PNG, JPEG, GIF, WEBP, MP4, DOCX, XLSX, PPTX, ODT, ODS, ODP})
  @Operation(operationId = "putArticleAttachment", summary = "Attach a file to an article")
  @Problems({"CONFLICT", "GONE", "PAYLOAD_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE"})
  public RestResponse<AttachmentView> put(
      @PathParam("id") UUID id,
      @PathParam("fileName") String fileName,
      @HeaderParam("Content-Type") String contentType,
      InputStream body) {
    Uploads.Put put = uploads.put(id, fileName, contentType, body);
    return put.created()
        ? RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, put.view())
            .location(
                URI.create(
                    "/api/v1/articles/" + id + "/attachments/" + AttachedFile.encoded(fileName)))
            .build()
        : RestResponse.ok(put.view());
  }

  /**
   * Versions that have it keep it.
   *
   * @param fileName what it is called
   */
  @DELETE
  @Path("/{fileName}")
  @Operation(operationId = "deleteArticleAttachment", summary = "Take a file off an article")
  @Problems("GONE")
  public void delete(
      @PathParam("id") UUID id,
      @PathParam("fileName") String fileName,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    uploads.remove(id, fileName, ifMatch);
  }

  private static @Nullable Integer number(@Nullable String version) {
    Params params = new Params();
    int number = params.number("version", version, 0, 1, Integer.MAX_VALUE);
    params.done();
    return number == 0 ? null : number;
  }
}
