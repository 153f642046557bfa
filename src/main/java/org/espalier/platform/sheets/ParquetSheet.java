package org.espalier.platform.sheets;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/**
 * Writes rows as Apache Parquet (version 1, one page of PLAIN values a column and row group, GZIP):
 * what every reader reads. The structures of the format are Parquet's own; its writer is not used,
 * since that brings Hadoop along.
 */
public final class ParquetSheet {

  private static final int ROWS_OF_GROUP = 20_000;
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private final List<SheetColumn> columns;
  private final OutputStream out;
  private final List<RowGroup> groups = new ArrayList<>();
  private long place;

  private ParquetSheet(List<SheetColumn> columns, OutputStream out) {
    this.columns = columns;
    this.out = out;
  }

  /**
   * Writes a file.
   *
   * @param rows as JSON, in which the columns point
   */
  public static void write(List<SheetColumn> columns, Iterable<JsonNode> rows, OutputStream out)
      throws IOException {
    new ParquetSheet(columns, out).write(rows);
  }

  private void write(Iterable<JsonNode> rows) throws IOException {
    put(MAGIC);
    long count = 0;
    List<ParquetColumn> group = group();
    for (JsonNode row : rows) {
      group.forEach(column -> column.add(row.at(column.column().pointer())));
      if (++count % ROWS_OF_GROUP == 0) {
        end(group);
        group = group();
      }
    }
    if (group.getFirst().count() > 0) {
      end(group);
    }
    footer(count);
    out.flush();
  }

  private List<ParquetColumn> group() {
    return columns.stream().map(ParquetColumn::new).toList();
  }

  private void end(List<ParquetColumn> group) throws IOException {
    long bytes = 0;
    List<ColumnChunk> chunks = new ArrayList<>();
    for (ParquetColumn column : group) {
      ColumnMetaData data = chunk(column);
      bytes += data.getTotal_uncompressed_size();
      chunks.add(new ColumnChunk(data.getData_page_offset()).setMeta_data(data));
    }
    groups.add(new RowGroup(chunks, bytes, group.getFirst().count()));
  }

  private ColumnMetaData chunk(ParquetColumn column) throws IOException {
    byte[] page = column.page();
    byte[] packed = packed(page);
    PageHeader header = new PageHeader(PageType.DATA_PAGE, page.length, packed.length);
    header.setData_page_header(
        new DataPageHeader(column.count(), Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    Util.writePageHeader(header, head);
    long begin = place;
    put(head.toByteArray());
    put(packed);
    return new ColumnMetaData(
        ParquetColumn.type(column.column().type()),
        List.of(Encoding.PLAIN, Encoding.RLE),
        List.of(column.column().name()),
        CompressionCodec.GZIP,
        column.count(),
        (long) head.size() + page.length,
        (long) head.size() + packed.length,
        begin);
  }

  private void footer(long rows) throws IOException {
    List<SchemaElement> schema = new ArrayList<>();
    schema.add(new SchemaElement("rows").setNum_children(columns.size()));
    columns.stream().map(ParquetColumn::schema).forEach(schema::add);
    ByteArrayOutputStream footer = new ByteArrayOutputStream();
    Util.writeFileMetaData(
        new FileMetaData(1, schema, rows, groups).setCreated_by("Espalier"), footer);
    ParquetColumn.little(footer, footer.size(), 4);
    put(footer.toByteArray());
    put(MAGIC);
  }

  private static byte[] packed(byte[] page) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page);
    }
    return packed.toByteArray();
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    place += bytes.length;
  }
}
