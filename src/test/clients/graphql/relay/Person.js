import { graphql } from 'relay-runtime';

// A person by id, whatever else has that id; refetched through node.
export const PersonQuery = graphql`
  query PersonQuery($id: ID!) {
    node(id: $id) {
      __typename
      ...Person_employee @alias
    }
  }
`;

export const PersonFragment = graphql`
  fragment Person_employee on Employee
  @refetchable(queryName: "PersonRefetchQuery")
  @argumentDefinitions(asOf: { type: "String" }) {
    givenName
    familyName
    hireDate
    job {
      title
    }
    manager {
      ...Person_name
    }
    gap(asOf: $asOf) {
      readiness
      items {
        competency {
          name
        }
        shortfall
        severity
        status
      }
    }
    reports(first: 3) {
      nodes {
        ...Person_name
      }
    }
  }
`;

export const PersonName = graphql`
  fragment Person_name on Employee {
    id
    givenName
    familyName
  }
`;

export const PersonRateMutation = graphql`
  mutation PersonRateMutation($input: EvidenceInput!) {
    recordEvidence(input: $input) {
      evidence {
        id
        level
        source
        employee {
          ...Person_employee
        }
      }
    }
  }
`;

export const PersonDeleteMutation = graphql`
  mutation PersonDeleteMutation($id: ID!, $revision: Int) {
    deleteEmployee(id: $id, revision: $revision) {
      deletedId @deleteRecord
    }
  }
`;

export const PersonEventsSubscription = graphql`
  subscription PersonEventsSubscription($id: ID!, $after: Long) {
    employeeEvents(employeeId: $id, after: $after) {
      position
      type
      subject {
        __typename
        id
        ... on Evidence {
          level
        }
        ... on Employee {
          ...Person_name @alias
        }
      }
    }
  }
`;
