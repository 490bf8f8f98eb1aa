// Generated from the GraphQL schema by `npm run approve`. Do not edit.

export type Introspection = {
 "__schema": {
  "queryType": {
   "name": "Query",
   "kind": "OBJECT"
  },
  "mutationType": {
   "name": "Mutation",
   "kind": "OBJECT"
  },
  "subscriptionType": null,
  "types": [
   {
    "kind": "OBJECT",
    "name": "Query",
    "isOneOf": null,
    "fields": [
     {
      "name": "products",
      "args": [
       {
        "name": "limit",
        "type": {
         "kind": "SCALAR",
         "name": "Int",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "cursor",
        "type": {
         "kind": "SCALAR",
         "name": "String",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "q",
        "type": {
         "kind": "SCALAR",
         "name": "String",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "category",
        "type": {
         "kind": "SCALAR",
         "name": "String",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "minPrice",
        "type": {
         "kind": "SCALAR",
         "name": "SafeInt",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "maxPrice",
        "type": {
         "kind": "SCALAR",
         "name": "SafeInt",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "inStock",
        "type": {
         "kind": "SCALAR",
         "name": "Boolean",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "sort",
        "type": {
         "kind": "ENUM",
         "name": "ProductSort",
         "ofType": null
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "ProductPage",
       "ofType": null
      }
     },
     {
      "name": "product",
      "args": [
       {
        "name": "id",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "String",
          "kind": "SCALAR",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "Product",
       "ofType": null
      }
     },
     {
      "name": "variant",
      "args": [
       {
        "name": "sku",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "String",
          "kind": "SCALAR",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "VariantDetail",
       "ofType": null
      }
     },
     {
      "name": "categories",
      "args": [
       {
        "name": "limit",
        "type": {
         "kind": "SCALAR",
         "name": "Int",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "cursor",
        "type": {
         "kind": "SCALAR",
         "name": "String",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "parentId",
        "type": {
         "kind": "SCALAR",
         "name": "ID",
         "ofType": null
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "CategoryPage",
       "ofType": null
      }
     },
     {
      "name": "category",
      "args": [
       {
        "name": "id",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "String",
          "kind": "SCALAR",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "Category",
       "ofType": null
      }
     },
     {
      "name": "stock",
      "args": [
       {
        "name": "sku",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "String",
          "kind": "SCALAR",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "Stock",
       "ofType": null
      }
     },
     {
      "name": "orders",
      "args": [
       {
        "name": "limit",
        "type": {
         "kind": "SCALAR",
         "name": "Int",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "cursor",
        "type": {
         "kind": "SCALAR",
         "name": "String",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "status",
        "type": {
         "kind": "ENUM",
         "name": "OrderStatus",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "customerId",
        "type": {
         "kind": "SCALAR",
         "name": "ID",
         "ofType": null
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "OrderPage",
       "ofType": null
      }
     },
     {
      "name": "order",
      "args": [
       {
        "name": "id",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "ID",
          "kind": "SCALAR",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "Order",
       "ofType": null
      }
     },
     {
      "name": "orderEvents",
      "args": [
       {
        "name": "limit",
        "type": {
         "kind": "SCALAR",
         "name": "Int",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "cursor",
        "type": {
         "kind": "SCALAR",
         "name": "String",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "id",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "ID",
          "kind": "SCALAR",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "OrderHistory",
       "ofType": null
      }
     },
     {
      "name": "me",
      "args": [],
      "type": {
       "kind": "OBJECT",
       "name": "User",
       "ofType": null
      }
     },
     {
      "name": "sessions",
      "args": [
       {
        "name": "limit",
        "type": {
         "kind": "SCALAR",
         "name": "Int",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "cursor",
        "type": {
         "kind": "SCALAR",
         "name": "String",
         "ofType": null
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "SessionPage",
       "ofType": null
      }
     },
     {
      "name": "users",
      "args": [
       {
        "name": "limit",
        "type": {
         "kind": "SCALAR",
         "name": "Int",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "cursor",
        "type": {
         "kind": "SCALAR",
         "name": "String",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "email",
        "type": {
         "kind": "SCALAR",
         "name": "String",
         "ofType": null
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "UserPage",
       "ofType": null
      }
     },
     {
      "name": "user",
      "args": [
       {
        "name": "id",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "ID",
          "kind": "SCALAR",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "User",
       "ofType": null
      }
     },
     {
      "name": "userSessions",
      "args": [
       {
        "name": "limit",
        "type": {
         "kind": "SCALAR",
         "name": "Int",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "cursor",
        "type": {
         "kind": "SCALAR",
         "name": "String",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "id",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "ID",
          "kind": "SCALAR",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "SessionPage",
       "ofType": null
      }
     },
     {
      "name": "auditEntries",
      "args": [
       {
        "name": "limit",
        "type": {
         "kind": "SCALAR",
         "name": "Int",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "cursor",
        "type": {
         "kind": "SCALAR",
         "name": "String",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "userId",
        "type": {
         "kind": "SCALAR",
         "name": "ID",
         "ofType": null
        },
        "defaultValue": null
       },
       {
        "name": "action",
        "type": {
         "kind": "ENUM",
         "name": "AuditAction",
         "ofType": null
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "OBJECT",
       "name": "AuditPage",
       "ofType": null
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "SCALAR",
    "name": "Int",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "SCALAR",
    "name": "String",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "SCALAR",
    "name": "Boolean",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "SCALAR",
    "name": "ID",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "ProductPage",
    "isOneOf": null,
    "fields": [
     {
      "name": "items",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "Product",
          "kind": "OBJECT",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "nextCursor",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "total",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "SafeInt",
       "ofType": null
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "Product",
    "isOneOf": null,
    "fields": [
     {
      "name": "id",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "slug",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "name",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "description",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "status",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ProductStatus",
        "kind": "ENUM",
        "ofType": null
       }
      }
     },
     {
      "name": "categoryIds",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "ID",
          "kind": "SCALAR",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "attributes",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "TextMap",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "variants",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "Variant",
          "kind": "OBJECT",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "createdAt",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DateTime",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "updatedAt",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DateTime",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "categories",
      "args": [],
      "type": {
       "kind": "LIST",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "NON_NULL",
        "ofType": {
         "name": "Category",
         "kind": "OBJECT",
         "ofType": null
        }
       }
      }
     },
     {
      "name": "etag",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "ENUM",
    "name": "ProductStatus",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": [
     {
      "name": "DRAFT"
     },
     {
      "name": "ACTIVE"
     },
     {
      "name": "ARCHIVED"
     }
    ],
    "possibleTypes": null
   },
   {
    "kind": "SCALAR",
    "name": "TextMap",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "Variant",
    "isOneOf": null,
    "fields": [
     {
      "name": "sku",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "name",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "options",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "TextMap",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "price",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Money",
        "kind": "OBJECT",
        "ofType": null
       }
      }
     },
     {
      "name": "available",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "Money",
    "isOneOf": null,
    "fields": [
     {
      "name": "amount",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "currency",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "SCALAR",
    "name": "SafeInt",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "SCALAR",
    "name": "DateTime",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "Category",
    "isOneOf": null,
    "fields": [
     {
      "name": "id",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "slug",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "name",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "parentId",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "ID",
       "ofType": null
      }
     },
     {
      "name": "createdAt",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DateTime",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "updatedAt",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DateTime",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "parent",
      "args": [],
      "type": {
       "kind": "OBJECT",
       "name": "Category",
       "ofType": null
      }
     },
     {
      "name": "etag",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "ENUM",
    "name": "ProductSort",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": [
     {
      "name": "NEWEST"
     },
     {
      "name": "PRICE"
     },
     {
      "name": "PRICE_DESCENDING"
     },
     {
      "name": "NAME"
     },
     {
      "name": "RELEVANCE"
     }
    ],
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "VariantDetail",
    "isOneOf": null,
    "fields": [
     {
      "name": "sku",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "name",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "options",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "TextMap",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "price",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Money",
        "kind": "OBJECT",
        "ofType": null
       }
      }
     },
     {
      "name": "available",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "productId",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "product",
      "args": [],
      "type": {
       "kind": "OBJECT",
       "name": "Product",
       "ofType": null
      }
     },
     {
      "name": "etag",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "CategoryPage",
    "isOneOf": null,
    "fields": [
     {
      "name": "items",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "Category",
          "kind": "OBJECT",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "nextCursor",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "total",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "SafeInt",
       "ofType": null
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "Stock",
    "isOneOf": null,
    "fields": [
     {
      "name": "sku",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "onHand",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "reserved",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "available",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "variant",
      "args": [],
      "type": {
       "kind": "OBJECT",
       "name": "VariantDetail",
       "ofType": null
      }
     },
     {
      "name": "etag",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "OrderPage",
    "isOneOf": null,
    "fields": [
     {
      "name": "items",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "Order",
          "kind": "OBJECT",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "nextCursor",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "total",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "SafeInt",
       "ofType": null
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "Order",
    "isOneOf": null,
    "fields": [
     {
      "name": "id",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "number",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "status",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "OrderStatus",
        "kind": "ENUM",
        "ofType": null
       }
      }
     },
     {
      "name": "lines",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "OrderLine",
          "kind": "OBJECT",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "total",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Money",
        "kind": "OBJECT",
        "ofType": null
       }
      }
     },
     {
      "name": "payment",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Payment",
        "kind": "OBJECT",
        "ofType": null
       }
      }
     },
     {
      "name": "shippingAddress",
      "args": [],
      "type": {
       "kind": "OBJECT",
       "name": "Address",
       "ofType": null
      }
     },
     {
      "name": "createdAt",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DateTime",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "updatedAt",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DateTime",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "etag",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "ENUM",
    "name": "OrderStatus",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": [
     {
      "name": "PENDING"
     },
     {
      "name": "CONFIRMED"
     },
     {
      "name": "REJECTED"
     },
     {
      "name": "CANCELLED"
     },
     {
      "name": "FULFILLED"
     },
     {
      "name": "REFUNDED"
     }
    ],
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "OrderLine",
    "isOneOf": null,
    "fields": [
     {
      "name": "sku",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "name",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "unitPrice",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Money",
        "kind": "OBJECT",
        "ofType": null
       }
      }
     },
     {
      "name": "quantity",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Int",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "lineTotal",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Money",
        "kind": "OBJECT",
        "ofType": null
       }
      }
     },
     {
      "name": "variant",
      "args": [],
      "type": {
       "kind": "OBJECT",
       "name": "VariantDetail",
       "ofType": null
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "Payment",
    "isOneOf": null,
    "fields": [
     {
      "name": "method",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "PaymentMethod",
        "kind": "ENUM",
        "ofType": null
       }
      }
     },
     {
      "name": "status",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "PaymentStatus",
        "kind": "ENUM",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "ENUM",
    "name": "PaymentMethod",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": [
     {
      "name": "INVOICE"
     },
     {
      "name": "TEST"
     },
     {
      "name": "CARD"
     }
    ],
    "possibleTypes": null
   },
   {
    "kind": "ENUM",
    "name": "PaymentStatus",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": [
     {
      "name": "PENDING"
     },
     {
      "name": "AUTHORISED"
     },
     {
      "name": "CAPTURED"
     },
     {
      "name": "CAPTURE_FAILED"
     },
     {
      "name": "PARTIALLY_REFUNDED"
     },
     {
      "name": "REFUNDED"
     },
     {
      "name": "DECLINED"
     },
     {
      "name": "VOIDED"
     }
    ],
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "Address",
    "isOneOf": null,
    "fields": [
     {
      "name": "name",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "line1",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "line2",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "city",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "state",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "postalCode",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "country",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "OrderHistory",
    "isOneOf": null,
    "fields": [
     {
      "name": "items",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "OrderEvent",
          "kind": "OBJECT",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "nextCursor",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "total",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "SafeInt",
       "ofType": null
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "OrderEvent",
    "isOneOf": null,
    "fields": [
     {
      "name": "type",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "OrderEventType",
        "kind": "ENUM",
        "ofType": null
       }
      }
     },
     {
      "name": "at",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DateTime",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "reason",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "amount",
      "args": [],
      "type": {
       "kind": "OBJECT",
       "name": "Money",
       "ofType": null
      }
     },
     {
      "name": "actorId",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "ID",
       "ofType": null
      }
     },
     {
      "name": "actorSessionId",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "ID",
       "ofType": null
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "ENUM",
    "name": "OrderEventType",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": [
     {
      "name": "PLACED"
     },
     {
      "name": "CONFIRMED"
     },
     {
      "name": "REJECTED"
     },
     {
      "name": "CANCELLED"
     },
     {
      "name": "FULFILLED"
     },
     {
      "name": "REFUNDED"
     },
     {
      "name": "CAPTURE_FAILED"
     }
    ],
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "User",
    "isOneOf": null,
    "fields": [
     {
      "name": "id",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "email",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "name",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "roles",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "String",
          "kind": "SCALAR",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "emailVerified",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Boolean",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "disabled",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Boolean",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "createdAt",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DateTime",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "etag",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "SessionPage",
    "isOneOf": null,
    "fields": [
     {
      "name": "items",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "Session",
          "kind": "OBJECT",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "nextCursor",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "total",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "SafeInt",
       "ofType": null
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "Session",
    "isOneOf": null,
    "fields": [
     {
      "name": "id",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "device",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "address",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "createdAt",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DateTime",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "lastUsedAt",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DateTime",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "current",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Boolean",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "UserPage",
    "isOneOf": null,
    "fields": [
     {
      "name": "items",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "User",
          "kind": "OBJECT",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "nextCursor",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "total",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "SafeInt",
       "ofType": null
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "AuditPage",
    "isOneOf": null,
    "fields": [
     {
      "name": "items",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "AuditEntry",
          "kind": "OBJECT",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "nextCursor",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "total",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "SafeInt",
       "ofType": null
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "AuditEntry",
    "isOneOf": null,
    "fields": [
     {
      "name": "id",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "at",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DateTime",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "action",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "AuditAction",
        "kind": "ENUM",
        "ofType": null
       }
      }
     },
     {
      "name": "userId",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "ID",
       "ofType": null
      }
     },
     {
      "name": "actorId",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "ID",
       "ofType": null
      }
     },
     {
      "name": "actorSessionId",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "ID",
       "ofType": null
      }
     },
     {
      "name": "address",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "device",
      "args": [],
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      }
     },
     {
      "name": "details",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "TextMap",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "user",
      "args": [],
      "type": {
       "kind": "OBJECT",
       "name": "User",
       "ofType": null
      }
     },
     {
      "name": "actor",
      "args": [],
      "type": {
       "kind": "OBJECT",
       "name": "User",
       "ofType": null
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "ENUM",
    "name": "AuditAction",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": [
     {
      "name": "LOGIN"
     },
     {
      "name": "LOGIN_FAILED"
     },
     {
      "name": "REFRESH_REUSED"
     },
     {
      "name": "SESSIONS_ENDED"
     },
     {
      "name": "PASSWORD_CHANGED"
     },
     {
      "name": "PASSWORD_RESET"
     },
     {
      "name": "PASSWORD_REMOVED"
     },
     {
      "name": "ROLES_CHANGED"
     },
     {
      "name": "DISABLED"
     },
     {
      "name": "ENABLED"
     },
     {
      "name": "ERASED"
     },
     {
      "name": "MFA_ENABLED"
     },
     {
      "name": "MFA_DISABLED"
     },
     {
      "name": "MFA_RESET"
     },
     {
      "name": "RECOVERY_CODE_USED"
     },
     {
      "name": "API_KEY_CREATED"
     },
     {
      "name": "API_KEY_REVOKED"
     },
     {
      "name": "API_KEY_USED"
     }
    ],
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "Mutation",
    "isOneOf": null,
    "fields": [
     {
      "name": "placeOrder",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "PlaceOrderInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "PlaceOrderResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "cancelOrder",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "CancelOrderInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "CancelOrderResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "fulfilOrder",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "FulfilOrderInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "FulfilOrderResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "refundOrder",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "RefundOrderInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "RefundOrderResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "createProduct",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "CreateProductInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "CreateProductResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "updateProduct",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "UpdateProductInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "UpdateProductResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "deleteProduct",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "DeleteProductInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DeleteProductResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "addVariant",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "AddVariantInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "AddVariantResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "updateVariant",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "UpdateVariantInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "UpdateVariantResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "deleteVariant",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "DeleteVariantInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DeleteVariantResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "createCategory",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "CreateCategoryInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "CreateCategoryResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "updateCategory",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "UpdateCategoryInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "UpdateCategoryResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "deleteCategory",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "DeleteCategoryInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "DeleteCategoryResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "adjustStock",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "AdjustStockInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "AdjustStockResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "updateMe",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "UpdateProfileInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "UpdateMeResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "endSession",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "EndSessionInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "EndSessionResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "updateUser",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "UpdateUserInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "UpdateUserResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     },
     {
      "name": "endUserSessions",
      "args": [
       {
        "name": "input",
        "type": {
         "kind": "NON_NULL",
         "name": null,
         "ofType": {
          "name": "EndUserSessionsInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        },
        "defaultValue": null
       }
      ],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "EndUserSessionsResult",
        "kind": "UNION",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "PlaceOrderResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Order",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OutOfStock",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "UnknownSku",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CurrencyMixed",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "TotalTooLarge",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "PaymentAmountUnsupported",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "PaymentDeclined",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotPlaced",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "IdempotencyKeyMissing",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "OutOfStock",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "lines",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "StockShortage",
          "kind": "OBJECT",
          "ofType": null
         }
        }
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INTERFACE",
    "name": "Failure",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "OutOfStock",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "UnknownSku",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CurrencyMixed",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "TotalTooLarge",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "PaymentAmountUnsupported",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "PaymentDeclined",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotPlaced",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "IdempotencyKeyMissing",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotCancellable",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotFulfillable",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "PaymentNotCaptured",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotRefundable",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "RefundTooLarge",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "SkuTaken",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "SlugTaken",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "UnknownCategory",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VariantCurrencyMixed",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "ProductNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "TooManyVariants",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "ProductsUnknownSku",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "LastVariant",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CategoryTooDeep",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CategoryNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CategoryWithinItself",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CategoryNotEmpty",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "InsufficientStock",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "SessionNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "UserNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "LastAdmin",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "RecentLoginRequired",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "StockShortage",
    "isOneOf": null,
    "fields": [
     {
      "name": "sku",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "requested",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "available",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "UnknownSku",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "skus",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "String",
          "kind": "SCALAR",
          "ofType": null
         }
        }
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "CurrencyMixed",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "currencies",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "String",
          "kind": "SCALAR",
          "ofType": null
         }
        }
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "TotalTooLarge",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "PaymentAmountUnsupported",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "method",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "PaymentMethod",
        "kind": "ENUM",
        "ofType": null
       }
      }
     },
     {
      "name": "amount",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Money",
        "kind": "OBJECT",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "PaymentDeclined",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "OrderNotPlaced",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "IdempotencyKeyMissing",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "PlaceOrderInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "lines",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "OrderLineInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        }
       }
      },
      "defaultValue": null
     },
     {
      "name": "shippingAddress",
      "type": {
       "kind": "INPUT_OBJECT",
       "name": "AddressInput",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "payment",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "PaymentInput",
        "kind": "INPUT_OBJECT",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "OrderLineInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "sku",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "quantity",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Int",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "AddressInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "name",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "line1",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "line2",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "city",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "state",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "postalCode",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "country",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "PaymentInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "method",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "PaymentMethod",
        "kind": "ENUM",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "token",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "CancelOrderResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Order",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotCancellable",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "OrderNotFound",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "id",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "OrderNotCancellable",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "orderStatus",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "OrderStatus",
        "kind": "ENUM",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "VersionMismatch",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "CancelOrderInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "id",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "FulfilOrderResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Order",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotFulfillable",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "PaymentNotCaptured",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "OrderNotFulfillable",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "orderStatus",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "OrderStatus",
        "kind": "ENUM",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "PaymentNotCaptured",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "FulfilOrderInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "id",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "RefundOrderResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Order",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "OrderNotRefundable",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "PaymentAmountUnsupported",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "PaymentNotCaptured",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "RefundTooLarge",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "OrderNotRefundable",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "orderStatus",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "OrderStatus",
        "kind": "ENUM",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "RefundTooLarge",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "left",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "currency",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "RefundOrderInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "id",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "amount",
      "type": {
       "kind": "SCALAR",
       "name": "SafeInt",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "reason",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "CreateProductResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Product",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "SkuTaken",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "SlugTaken",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "UnknownCategory",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VariantCurrencyMixed",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "SkuTaken",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "skus",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "String",
          "kind": "SCALAR",
          "ofType": null
         }
        }
       }
      }
     },
     {
      "name": "holders",
      "args": [],
      "type": {
       "kind": "LIST",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "NON_NULL",
        "ofType": {
         "name": "SkuHolder",
         "kind": "OBJECT",
         "ofType": null
        }
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "SkuHolder",
    "isOneOf": null,
    "fields": [
     {
      "name": "sku",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "productId",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "state",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SkuHolderState",
        "kind": "ENUM",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "ENUM",
    "name": "SkuHolderState",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": [
     {
      "name": "CURRENT"
     },
     {
      "name": "DELETED"
     },
     {
      "name": "ARCHIVED"
     }
    ],
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "SlugTaken",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "slug",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "UnknownCategory",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "categoryIds",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "ID",
          "kind": "SCALAR",
          "ofType": null
         }
        }
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "VariantCurrencyMixed",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "currencies",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "String",
          "kind": "SCALAR",
          "ofType": null
         }
        }
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "CreateProductInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "name",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "slug",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "description",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "status",
      "type": {
       "kind": "ENUM",
       "name": "NewProductStatus",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "categoryIds",
      "type": {
       "kind": "LIST",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "NON_NULL",
        "ofType": {
         "name": "ID",
         "kind": "SCALAR",
         "ofType": null
        }
       }
      },
      "defaultValue": null
     },
     {
      "name": "attributes",
      "type": {
       "kind": "SCALAR",
       "name": "TextMap",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "variants",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "NewVariantInput",
          "kind": "INPUT_OBJECT",
          "ofType": null
         }
        }
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "ENUM",
    "name": "NewProductStatus",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": [
     {
      "name": "DRAFT"
     },
     {
      "name": "ACTIVE"
     }
    ],
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "NewVariantInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "sku",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "name",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "options",
      "type": {
       "kind": "SCALAR",
       "name": "TextMap",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "price",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "MoneyInput",
        "kind": "INPUT_OBJECT",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "stock",
      "type": {
       "kind": "SCALAR",
       "name": "Int",
       "ofType": null
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "MoneyInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "amount",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "currency",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "UpdateProductResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Product",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "ProductNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "SlugTaken",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "UnknownCategory",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "ProductNotFound",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "id",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "UpdateProductInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "id",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "changes",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ProductChangesInput",
        "kind": "INPUT_OBJECT",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "ProductChangesInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "name",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "slug",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "description",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "status",
      "type": {
       "kind": "ENUM",
       "name": "ProductStatus",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "categoryIds",
      "type": {
       "kind": "LIST",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "NON_NULL",
        "ofType": {
         "name": "ID",
         "kind": "SCALAR",
         "ofType": null
        }
       }
      },
      "defaultValue": null
     },
     {
      "name": "attributes",
      "type": {
       "kind": "SCALAR",
       "name": "TextMap",
       "ofType": null
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "DeleteProductResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Done",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "ProductNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "Done",
    "isOneOf": null,
    "fields": [
     {
      "name": "done",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Boolean",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "DeleteProductInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "id",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "AddVariantResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "VariantDetail",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "ProductNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "SkuTaken",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "TooManyVariants",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VariantCurrencyMixed",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "TooManyVariants",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "most",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "AddVariantInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "sku",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "name",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "options",
      "type": {
       "kind": "SCALAR",
       "name": "TextMap",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "price",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "MoneyInput",
        "kind": "INPUT_OBJECT",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "stock",
      "type": {
       "kind": "SCALAR",
       "name": "Int",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "id",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "UpdateVariantResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "VariantDetail",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "ProductsUnknownSku",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VariantCurrencyMixed",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "ProductsUnknownSku",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "skus",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "LIST",
        "ofType": {
         "name": null,
         "kind": "NON_NULL",
         "ofType": {
          "name": "String",
          "kind": "SCALAR",
          "ofType": null
         }
        }
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "UpdateVariantInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "sku",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "changes",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "VariantChangesInput",
        "kind": "INPUT_OBJECT",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "VariantChangesInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "name",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "options",
      "type": {
       "kind": "SCALAR",
       "name": "TextMap",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "price",
      "type": {
       "kind": "INPUT_OBJECT",
       "name": "MoneyInput",
       "ofType": null
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "DeleteVariantResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Done",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "ProductsUnknownSku",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "LastVariant",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "LastVariant",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "sku",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "DeleteVariantInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "sku",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "CreateCategoryResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Category",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "UnknownCategory",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CategoryTooDeep",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "SlugTaken",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "CategoryTooDeep",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "deepest",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "CreateCategoryInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "name",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "slug",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "parentId",
      "type": {
       "kind": "SCALAR",
       "name": "ID",
       "ofType": null
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "UpdateCategoryResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Category",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CategoryNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "UnknownCategory",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CategoryWithinItself",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CategoryTooDeep",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "SlugTaken",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "CategoryNotFound",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "id",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "CategoryWithinItself",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "id",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "parentId",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "UpdateCategoryInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "id",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "changes",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "CategoryChangesInput",
        "kind": "INPUT_OBJECT",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "CategoryChangesInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "name",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "slug",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     },
     {
      "name": "parentId",
      "type": {
       "kind": "SCALAR",
       "name": "ID",
       "ofType": null
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "DeleteCategoryResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Done",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CategoryNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "CategoryNotEmpty",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "CategoryNotEmpty",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "categories",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "products",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "DeleteCategoryInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "id",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "AdjustStockResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Stock",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "ProductsUnknownSku",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "InsufficientStock",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "InsufficientStock",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "sku",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "available",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "SafeInt",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "AdjustStockInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "sku",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "delta",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "Int",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "reason",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "UpdateMeResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "User",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "UpdateProfileInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "name",
      "type": {
       "kind": "SCALAR",
       "name": "String",
       "ofType": null
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "EndSessionResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Done",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "SessionNotFound",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "SessionNotFound",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "EndSessionInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "id",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "UpdateUserResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "User",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "UserNotFound",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "LastAdmin",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "RecentLoginRequired",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "VersionMismatch",
      "ofType": null
     }
    ]
   },
   {
    "kind": "OBJECT",
    "name": "UserNotFound",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "LastAdmin",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "OBJECT",
    "name": "RecentLoginRequired",
    "isOneOf": null,
    "fields": [
     {
      "name": "code",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     },
     {
      "name": "message",
      "args": [],
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "String",
        "kind": "SCALAR",
        "ofType": null
       }
      }
     }
    ],
    "inputFields": null,
    "interfaces": [
     {
      "kind": "INTERFACE",
      "name": "Failure",
      "ofType": null
     }
    ],
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "UpdateUserInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "id",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     },
     {
      "name": "changes",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "UserChangesInput",
        "kind": "INPUT_OBJECT",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "UserChangesInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "roles",
      "type": {
       "kind": "LIST",
       "name": null,
       "ofType": {
        "name": null,
        "kind": "NON_NULL",
        "ofType": {
         "name": "String",
         "kind": "SCALAR",
         "ofType": null
        }
       }
      },
      "defaultValue": null
     },
     {
      "name": "disabled",
      "type": {
       "kind": "SCALAR",
       "name": "Boolean",
       "ofType": null
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   },
   {
    "kind": "UNION",
    "name": "EndUserSessionsResult",
    "isOneOf": null,
    "fields": null,
    "inputFields": null,
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": [
     {
      "kind": "OBJECT",
      "name": "Done",
      "ofType": null
     },
     {
      "kind": "OBJECT",
      "name": "UserNotFound",
      "ofType": null
     }
    ]
   },
   {
    "kind": "INPUT_OBJECT",
    "name": "EndUserSessionsInput",
    "isOneOf": false,
    "fields": null,
    "inputFields": [
     {
      "name": "id",
      "type": {
       "kind": "NON_NULL",
       "name": null,
       "ofType": {
        "name": "ID",
        "kind": "SCALAR",
        "ofType": null
       }
      },
      "defaultValue": null
     }
    ],
    "interfaces": null,
    "enumValues": null,
    "possibleTypes": null
   }
  ]
 }
};
