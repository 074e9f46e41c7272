// What Gephi makes of files: opens them as its import dialogue does, but without merging edges and scaling sizes, and prints a line for every value of
// every node and edge: "node" or "edge", id, name, value, with tabs between. What Gephi warns of goes to standard error, and the
// program ends with 1 then.
//   java -cp gephi-toolkit-all.jar ReadGraph.java FILE              nodes and edges in one file
//   java -cp gephi-toolkit-all.jar ReadGraph.java NODES EDGES       two tables
//   java -cp gephi-toolkit-all.jar ReadGraph.java FILE --on DAY     only what a filter by that day leaves
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import org.gephi.filters.api.FilterController;
import org.gephi.filters.api.Query;
import org.gephi.filters.api.Range;
import org.gephi.filters.plugin.dynamic.DynamicRangeBuilder.DynamicRangeFilter;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.TimeFormat;
import org.gephi.graph.api.types.TimeSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.importer.plugin.file.spreadsheet.process.SpreadsheetGeneralConfiguration.Mode;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class ReadGraph {
    private static final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private static final ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    private static boolean anyIssue = false;

    public static void main(String[] args) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        if (args.length == 2) {
            add(table(args[0], Mode.NODES_TABLE), workspace);
            add(table(args[1], Mode.EDGES_TABLE), workspace);
        } else {
            add(importer.importFile(new File(args[0])), workspace);
        }
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        if (args.length == 3) print(on(model, args[2]));
        else print(model.getGraph());
        out.flush();
        System.exit(anyIssue ? 1 : 0);
    }

    private static Container table(String file, Mode mode) throws Exception {
        ImporterSpreadsheetCSV table = new ImporterSpreadsheetCSV();
        table.setFile(new File(file));
        table.refreshAutoDetections();
        table.setMode(mode);
        return importer.importFile(new File(file), table);
    }

    private static void add(Container container, Workspace workspace) {
        Iterator<Issue> issues = container.getReport().getIssues(1000);
        while (issues.hasNext()) {
            Issue issue = issues.next();
            if (issue.getLevel() == Issue.Level.INFO) continue;
            System.err.println(issue);
            anyIssue = true;
        }
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        container.getLoader().setAutoScale(false);
        importer.process(container, new AppendProcessor(), workspace);
    }

    // What the filter "Time Interval" leaves, as the timeline has it: what has no time stays.
    private static Graph on(GraphModel model, String day) {
        double midnight = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        double nextMidnight = LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        FilterController filters = Lookup.getDefault().lookup(FilterController.class);
        DynamicRangeFilter filter = new DynamicRangeFilter(model);
        filter.setKeepNull(true);
        filter.setRange(new Range(midnight, nextMidnight - 1));
        Query query = filters.createQuery(filter);
        return model.getGraph(filters.filter(query));
    }

    private static void print(Graph graph) {
        for (Node node : graph.getNodes().toArray()) {
            values("node", node);
            value("node", node, "Color", String.format("#%06X", node.getColor().getRGB() & 0xFFFFFF));
            value("node", node, "Size", node.size());
        }
        for (Edge edge : graph.getEdges().toArray()) {
            values("edge", edge);
            value("edge", edge, "Source", edge.getSource().getId());
            value("edge", edge, "Target", edge.getTarget().getId());
            value("edge", edge, "Directed", edge.isDirected());
            value("edge", edge, "Kind", edge.getTypeLabel());
        }
    }

    private static void values(String what, Element element) {
        for (Column column : element.getAttributeColumns()) {
            Object value = element.getAttribute(column);
            if (value instanceof TimeSet<?> days) value = days.toString(TimeFormat.DATE);
            value(what, element, column.getTitle(), value);
        }
    }

    private static void value(String what, Element element, String name, Object value) {
        if (value != null) out.println(what + "\t" + element.getId() + "\t" + name + "\t" + value);
    }
}
