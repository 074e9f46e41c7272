// A Neo4j database in HOME, as its server opens it, with Bolt on a free port. Prints the port, then does what it is told, a line each:
//   dump     every property of every node and relationship: "node" or "edge", id, name, value, with tabs between; an empty line after
//   (end of standard input)   stops
//   java -cp 'neo4j/*' Server.java HOME
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

public class Server {
    private static final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    public static void main(String[] args) throws Exception {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(args[0]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("localhost", 0))
                .build();
        GraphDatabaseService database = service.database("neo4j");
        var ports = ((GraphDatabaseAPI) database).getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        out.println(ports.getLocalAddress(ConnectorType.BOLT).getPort());
        out.flush();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals("dump")) dump(database);
        }
        service.shutdown();
    }

    private static void dump(GraphDatabaseService database) {
        try (Transaction transaction = database.beginTx()) {
            for (Node node : transaction.getAllNodes()) {
                properties("node", node);
                for (Label label : node.getLabels()) print("node", node, ":LABEL", label.name());
            }
            for (Relationship edge : transaction.getAllRelationships()) {
                properties("edge", edge);
                print("edge", edge, ":TYPE", edge.getType().name());
                print("edge", edge, ":START_ID", edge.getStartNode().getProperty("id"));
                print("edge", edge, ":END_ID", edge.getEndNode().getProperty("id"));
            }
        }
        out.println();
        out.flush();
    }

    private static void properties(String what, Entity entity) {
        for (Map.Entry<String, Object> each : entity.getAllProperties().entrySet()) print(what, entity, each.getKey(), each.getValue());
    }

    private static void print(String what, Entity entity, String name, Object value) {
        String text = value instanceof String[] items ? String.join("; ", Arrays.asList(items)) : value.toString();
        out.println(what + "\t" + entity.getProperty("id") + "\t" + name + "\t" + value.getClass().getSimpleName() + "\t" + text);
    }
}
