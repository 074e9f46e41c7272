#include "export/graph_files/xml_writer.h"

#include <libxml/xmlwriter.h>

#include <utility>

#include "ontology/error.h"

namespace gereh::exports {

namespace {

const xmlChar* bytes(const std::string& text) {
  return reinterpret_cast<const xmlChar*>(text.c_str());
}

const xmlChar* bytes(const char* text) {
  return reinterpret_cast<const xmlChar*>(text);
}

int write_to_stream(void* stream, const char* data, int length) {
  auto& out = *static_cast<std::ostream*>(stream);
  return out.write(data, length) ? length : -1;
}

}  // namespace

XmlWriter::XmlWriter(std::ostream& out, std::string what) : out_(out), what_(std::move(what)) {
  xmlOutputBufferPtr buffer = xmlOutputBufferCreateIO(write_to_stream, nullptr, &out, nullptr);
  if (buffer) writer_.reset(xmlNewTextWriter(buffer));
  if (!writer_) {
    if (buffer) xmlOutputBufferClose(buffer);
    throw ontology::OutputError(what_ + " cannot be written: no memory");
  }
  indent(true);
  demand(xmlTextWriterSetIndentString(writer_.get(), bytes(" ")));
  demand(xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr));
}

void XmlWriter::FreeWriter::operator()(xmlTextWriterPtr writer) const {
  xmlFreeTextWriter(writer);
}

void XmlWriter::open(const char* element) {
  demand(xmlTextWriterStartElement(writer_.get(), bytes(element)));
}

void XmlWriter::attribute(const char* name, const std::string& value) {
  demand(xmlTextWriterWriteAttribute(writer_.get(), bytes(name), bytes(value)));
}

void XmlWriter::close() {
  demand(xmlTextWriterEndElement(writer_.get()));
}

void XmlWriter::element(const char* name, const std::string& text) {
  demand(xmlTextWriterWriteElement(writer_.get(), bytes(name), bytes(text)));
}

void XmlWriter::text(const std::string& content) {
  demand(xmlTextWriterWriteString(writer_.get(), bytes(content)));
}

void XmlWriter::indent(bool lines) {
  demand(xmlTextWriterSetIndent(writer_.get(), lines ? 1 : 0));
}

void XmlWriter::finish() {
  demand(xmlTextWriterEndDocument(writer_.get()));
  demand(xmlTextWriterFlush(writer_.get()));
}

void XmlWriter::demand(int result) {
  if (result < 0 || !out_) throw ontology::OutputError(what_ + " cannot be written; is the disk full?");
}

}  // namespace gereh::exports
