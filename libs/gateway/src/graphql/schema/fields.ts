import {
  endSession,
  endUserSessions,
  getMe,
  getUser,
  listAuditEntries,
  listSessions,
  listUsers,
  listUserSessions,
  updateProfile,
  updateUser,
} from '#contracts/auth';
import type { AnyRequest } from '#contracts/definition';
import {
  cancelOrder,
  fulfilOrder,
  getOrder,
  listOrderEvents,
  listOrders,
  placeOrder,
  refundOrder,
} from '#contracts/orders';
import {
  addVariant,
  adjustStock,
  createCategory,
  createProduct,
  deleteCategory,
  deleteProduct,
  deleteVariant,
  getCategory,
  getProduct,
  getStock,
  getVariant,
  listCategories,
  listProducts,
  updateCategory,
  updateProduct,
  updateVariant,
} from '#contracts/products';

type Fields = Readonly<Record<string, AnyRequest>>;

/** All messages that GraphQL requests may send, except those of links. */
export function graphqlMessages(): AnyRequest[] {
  return [...Object.values(queryFields), ...Object.values(mutationFields)];
}

/** The message of each query field. */
export const queryFields: Fields = {
  products: listProducts,
  product: getProduct,
  variant: getVariant,
  categories: listCategories,
  category: getCategory,
  stock: getStock,
  orders: listOrders,
  order: getOrder,
  orderEvents: listOrderEvents,
  me: getMe,
  sessions: listSessions,
  users: listUsers,
  user: getUser,
  userSessions: listUserSessions,
  auditEntries: listAuditEntries,
};

/**
 * The message of each mutation field. Messages that check a password or a code are left out: their limits count HTTP
 * requests, and aliases in one request would multiply the guesses.
 */
export const mutationFields: Fields = {
  placeOrder,
  cancelOrder,
  fulfilOrder,
  refundOrder,
  createProduct,
  updateProduct,
  deleteProduct,
  addVariant,
  updateVariant,
  deleteVariant,
  createCategory,
  updateCategory,
  deleteCategory,
  adjustStock,
  updateMe: updateProfile,
  endSession,
  updateUser,
  endUserSessions,
};
