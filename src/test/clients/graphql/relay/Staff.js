import { graphql } from 'relay-runtime';

// The first page of the people, and the list that it goes on with.
export const StaffQuery = graphql`
  query StaffQuery($count: Int!, $unit: ID) {
    me {
      tenant
      roles
    }
    ...Staff_people @arguments(count: $count, unit: $unit)
  }
`;

export const StaffFragment = graphql`
  fragment Staff_people on Query
  @refetchable(queryName: "StaffPaginationQuery")
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    unit: { type: "ID" }
  ) {
    employees(first: $count, after: $cursor, withinOrgUnitId: $unit, sort: "familyName")
      @connection(key: "Staff_employees", filters: ["withinOrgUnitId"]) {
      totalCount
      edges {
        node {
          id
          ...Person_employee
        }
      }
    }
  }
`;
